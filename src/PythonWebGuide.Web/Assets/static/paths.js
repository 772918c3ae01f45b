// The learning paths with a reader's progress on them (PathProgress.cs).

import { duration, read } from './page.js';
import { Progress, isFinished } from './progress.js';

let guide;

// Articles by their slugs, and the paths.
export const readGuide = () => guide ??= read('paths');

export class PathProgress {
  constructor(path, { articles }, progress) {
    this.path = path;
    this.steps = path.steps.map((step) => ({ ...step, article: articles[step.slug], url: `${path.url}/${step.slug}`, mark: progress.of(articles[step.slug].ids) }));
    this.needed = this.steps.filter((step) => step.number > 0);
    this.challenge = path.challenge && { ...articles[path.challenge], mark: progress.of(articles[path.challenge].ids) };
    this.finished = this.needed.filter((step) => isFinished(step.mark)).length;
    this.next = this.needed.find((step) => !isFinished(step.mark));
    this.isStarted = this.finished > 0;
    this.isFinished = this.finished === this.needed.length;
    this.lastDay = Math.max(...this.steps.map((step) => (isFinished(step.mark) ? step.mark.day : -1)));
  }

  get label() {
    const left = this.needed.filter((step) => !isFinished(step.mark)).reduce((sum, step) => sum + step.minutes, 0);
    if (this.isFinished) return 'You have finished this path';
    return this.isStarted ? `${this.finished} of ${this.needed.length} steps done, ${duration(left)} to go` : 'Not started';
  }

  step(slug) {
    return this.steps.find((step) => step.slug === slug);
  }

  after(step) {
    return this.steps[this.steps.indexOf(step) + 1];
  }

  static async all(progress = Progress.ofReader()) {
    const all = await readGuide();
    return all.paths.map((path) => new PathProgress(path, all, progress));
  }
}

// What changed in a page since a reader finished it.
export const newsOf = ({ article, mark }) => (isFinished(mark) ? article.changes.filter(({ day }) => day > mark.day) : []);

// The path that was walked last, where there is one to go on with.
export const toContinue = (paths) => paths.filter((path) => path.isStarted && !path.isFinished).sort((one, other) => other.lastDay - one.lastDay || other.finished - one.finished)[0];
