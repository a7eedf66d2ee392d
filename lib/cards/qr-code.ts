import qrcode from 'qrcode';

/** A URL's QR code as black-on-white SVG with the quiet zone that scanners need (ISO/IEC 18004). */
export const qrCode = (url: string): Promise<string> =>
  qrcode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
