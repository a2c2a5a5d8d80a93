/** What a browser keeps between requests: what it was given, it brings along. */
export function browserCookies() {
  const jar = new Map<string, string>();
  return {
    jar,
    /** The header to bring along; none while nothing has been given. */
    headers(): Record<string, string> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return cookie === '' ? {} : { Cookie: cookie };
    },
    received<Answer extends Response>(answer: Answer): Answer {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) jar.delete(name);
        else jar.set(name, value);
      }
      return answer;
    },
  };
}
