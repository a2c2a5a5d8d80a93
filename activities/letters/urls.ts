import { linkPath } from '../../store/links/token.ts';

/** Addresses that stand in mails; `client/web` serves them under the same paths, which a test compares. */
export function mailUrls(baseUrl: string) {
  const base = baseUrl.replace(/\/+$/, '');
  return {
    link: (token: string): string => `${base}${linkPath(token)}`,
    document: (id: string): string => `${base}/dokumenter/${id.split('/').map(encodeURIComponent).join('/')}`,
    signIn: (token: string): string => `${base}/login/link/${encodeURIComponent(token)}`,
    privacy: `${base}/privatliv`,
  };
}
