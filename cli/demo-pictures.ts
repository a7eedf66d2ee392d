import '../scripts/draw-demo-pictures';
