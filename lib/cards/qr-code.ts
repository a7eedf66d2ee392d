import qrcode from 'qrcode';

/** The QR code of an address as an SVG, black on white with the quiet zone that scanners need (ISO/IEC 18004). */
export const qrCode = (url: string): Promise<string> =>
  qrcode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
