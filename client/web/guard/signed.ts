import { createHmac, timingSafeEqual } from 'node:crypto';

/** Data that travels through a hidden field and must come back as it was sent: `base64url(json).hmac`. `purpose` keeps one form's state from another's. */
export function seal(secret: string, purpose: string, data: unknown): string {
  const body = Buffer.from(JSON.stringify(data)).toString('base64url');
  return `${body}.${mac(secret, purpose, body)}`;
}

/** The sealed data, or undefined when it was not ours, was changed, or belongs to another form. */
export function unseal(secret: string, purpose: string, sealed: string | undefined): unknown {
  const [body, signature, ...rest] = (sealed ?? '').split('.');
  if (!body || !signature || rest.length > 0) return undefined;
  const expected = Buffer.from(mac(secret, purpose, body));
  const presented = Buffer.from(signature);
  if (expected.length !== presented.length || !timingSafeEqual(expected, presented)) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
}

function mac(secret: string, purpose: string, body: string): string {
  return createHmac('sha256', secret).update(`web-form\n${purpose}\n${body}`).digest('base64url');
}
