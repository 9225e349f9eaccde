/** What may stand in TypeScript, as far as it matters where a comment begins; each is tried at one place. */
const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const PLAIN = /[^\s/"'`{}]+/y;
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** A stretch of a template up to its end or to an expression in it. */
const TEMPLATE = /[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
/** A stroke behind a value divides; behind anything else, words like these among it, it begins a pattern. */
const VALUE = /[\w$)\]}"'`]$/;
const NO_VALUE = /(?:^|[^\w$.])(?:return|typeof|case|in|of|instanceof|new|delete|void|throw|else|do|await|yield)$/;

const LETTER = /[\w$]/;

/**
 * Take the comments out of TypeScript, and white space but for the one blank that two words or two signs need between them.
 * What stands in quotes, templates and patterns stays as it is.
 *
 * Example  withoutComments("a = '//' // b") → a='//'
 */
export function withoutComments(source: string): string {
  const text = source.replace(/\r\n/g, '\n');
  /** Open brackets within each template that is under way. */
  const templates: number[] = [];
  const out: string[] = [];
  let last = '';
  for (let at = 0; at < text.length; ) {
    const space = matchAt(SPACE, text, at);
    at += space?.length ?? 0;
    const token = tokenAt(text, at, last, templates);
    if (token === '') break;
    if (space !== undefined && LETTER.test(last.slice(-1)) === LETTER.test(token[0])) out.push(' ');
    out.push(token);
    at += token.length;
    last = token;
  }
  return out.join('');
}

function tokenAt(text: string, at: number, last: string, templates: number[]): string {
  const depth = templates.length - 1;
  switch (text[at]) {
    case '{':
      if (depth >= 0) templates[depth]++;
      return '{';
    case '}':
      if (depth < 0 || templates[depth]-- > 0) return '}';
      templates.pop();
      return templateAt(text, at, templates);
    case '`':
      return templateAt(text, at, templates);
    case '"':
    case "'":
      return matchAt(QUOTED, text, at) ?? text[at];
    case '/':
      return (VALUE.test(last) && !NO_VALUE.test(last) ? undefined : matchAt(PATTERN, text, at)) ?? '/';
    default:
      return matchAt(PLAIN, text, at) ?? '';
  }
}

function templateAt(text: string, at: number, templates: number[]): string {
  const found = matchAt(TEMPLATE, text, at) ?? text[at];
  if (found.endsWith('${')) templates.push(0);
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
