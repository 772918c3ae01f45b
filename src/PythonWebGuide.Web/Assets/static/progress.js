// A reader's progress, kept in the same cookie and the same code as the server keeps it (ReaderProgress.cs, StepMark.cs, ProgressCookie.cs).

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const version = '1.';
const entry = /[A-Za-z0-9_-]{9}/y;
const firstDay = Date.UTC(2026, 0, 1);
const dayLength = 24 * 60 * 60 * 1000;
const mostAnswers = 4;
const mostArticles = 220;
const secondsKept = 400 * 24 * 60 * 60;

export const states = { none: 0, known: 1, done: 2 };
const isSecure = location.protocol === 'https:';
const name = isSecure ? '__Host-progress' : 'progress';

export const today = () => Math.floor((Date.now() - firstDay) / dayLength);
const dateOf = (day) => new Date(firstDay + day * dayLength);
export const iso = (day) => dateOf(day).toISOString().slice(0, 10);
export const dated = (day) => dateOf(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const nothing = { state: states.none, answers: 0, day: 0 };

export class Progress {
  constructor(marks = new Map()) {
    this.marks = marks;
  }

  // Never fails: rubbish is no progress.
  static parse(code) {
    const progress = new Progress();
    if (!code?.startsWith(version)) return progress;
    for (let at = version.length; at + 9 <= code.length; at += 9) {
      entry.lastIndex = at;
      if (!entry.test(code)) continue;
      const [packed, high, low] = [...code.slice(at + 6, at + 9)].map((digit) => digits.indexOf(digit));
      const mark = { state: packed & 3, answers: packed >> 2, day: high * 64 + low };
      if (mark.state < 3 && packed > 0) progress.#merge(code.slice(at, at + 6), mark);
    }
    return progress;
  }

  // A code, or a link with one, with spaces wherever mail programs put them.
  static parsePasted(text) {
    return Progress.parse(text.replace(/\s/g, '').replace(/^.*#p=/, ''));
  }

  static ofReader() {
    return Progress.parse(document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1));
  }

  get isEmpty() {
    return this.marks.size === 0;
  }

  get code() {
    return this.isEmpty ? '' : version + [...this.marks].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, mark]) => id + digits[mark.state | (mark.answers << 2)] + digits[mark.day >> 6] + digits[mark.day & 63]).join('');
  }

  // By all names that the article ever had.
  of(ids) {
    return ids.map((id) => this.marks.get(id)).find(Boolean) ?? nothing;
  }

  with(ids, state) {
    return this.#set(ids, { ...this.of(ids), state, day: today() });
  }

  withAnswer(ids, number) {
    const mark = this.of(ids);
    if (number > mostAnswers) return this;
    return this.#set(ids, { ...mark, answers: mark.answers | (1 << (number - 1)), day: mark.state === states.none ? today() : mark.day });
  }

  // The union of both, of the articles that the guide has.
  merged(other, articles) {
    const union = new Progress(new Map(this.marks));
    for (const { ids } of articles) if (other.of(ids) !== nothing) union.#merge(ids.find((id) => union.marks.has(id)) ?? ids[0], other.of(ids));
    return union;
  }

  // Whether the browser keeps it.
  store() {
    const kept = [...this.marks].sort(([, one], [, other]) => (other.state > 0) - (one.state > 0) || other.day - one.day).slice(0, mostArticles);
    const code = new Progress(new Map(kept)).code;
    document.cookie = `${name}=${code}; path=/; samesite=lax; max-age=${code === '' ? 0 : secondsKept}${isSecure ? '; secure' : ''}`;
    return Progress.ofReader().code === code;
  }

  #set([id, ...former], mark) {
    const marks = new Map(this.marks);
    for (const one of [id, ...former]) marks.delete(one);
    if (mark.state !== states.none || mark.answers > 0) marks.set(id, mark);
    return new Progress(marks);
  }

  #merge(id, mark) {
    const before = this.marks.get(id) ?? nothing;
    const greater = before.state > mark.state || (before.state === mark.state && before.day >= mark.day) ? before : mark;
    this.marks.set(id, { ...greater, answers: before.answers | mark.answers });
  }
}

// How many questions were answered right.
export const answersOf = ({ answers }) => [1, 2, 4, 8].filter((bit) => answers & bit).length;

export const isFinished = ({ state }) => state !== states.none;

export const labelOf = (mark) => ({ [states.done]: `Done on ${dated(mark.day)}`, [states.known]: `Known already, since ${dated(mark.day)}` })[mark.state] ?? 'Not done yet';
