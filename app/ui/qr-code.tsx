import type { QrPath } from "../qr.server.ts";

/** A QR code, black on white whatever the page's colours are: scanners want it so. */
export function QrCode({ qr: { size, path }, label }: { qr: QrPath; label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} stroke="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
