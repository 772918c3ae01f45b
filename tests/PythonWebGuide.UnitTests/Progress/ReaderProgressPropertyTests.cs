using System.Text;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.UnitTests.Progress;

/// <summary>
/// Random lives of a reader's cookie, each step read and written by a replica that remembers nothing: no exception, no tick
/// lost that was not undone, never 2 KB. A plain dictionary says what must be remembered.
/// </summary>
public sealed class ReaderProgressPropertyTests
{
    private const int Sequences = 10_000;
    private const int Entry = 9;

    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly string[] Slugs = [.. Enumerable.Range(0, 100).Select(i => $"article-{i}")];
    private static readonly Dictionary<string, ProgressId> Ids = Slugs.Concat(Slugs.Select(New)).ToDictionary(slug => slug, slug => ProgressId.Of(Slug.Parse(slug)));
    private static readonly Dictionary<ProgressId, string> Names = Ids.ToDictionary(entry => entry.Value, entry => entry.Key);

    [Fact]
    public void Ten_thousand_random_lives_lose_no_tick()
    {
        for (var seed = 0; seed < Sequences; seed++) Live(seed);
    }

    [Fact]
    public void Merging_is_a_union_in_any_order()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var (a, b, c) = (Any(random, 20), Any(random, 20), Any(random, 20));
            Assert.Equal(a.Merge(b).Format(), b.Merge(a).Format());
            Assert.Equal(a.Merge(b).Merge(c).Format(), a.Merge(b.Merge(c)).Format());
            Assert.Equal(a.Merge(b).Format(), a.Merge(b).Merge(b).Format());
        }
    }

    [Fact]
    public void Any_text_at_all_is_read_without_failing_and_written_the_same_way_twice()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(random.Next(2) == 0 ? "1." : "");
            for (var i = random.Next(200); i > 0; i--) text.Append(random.Next(3) == 0 ? (char)random.Next(0xD800) : "AaZz09-_.!"[random.Next(10)]);
            var code = ReaderProgress.Parse(text.ToString()).Format();
            Assert.Equal(code, ReaderProgress.Parse(code).Format());
        }
    }

    private static void Live(int seed)
    {
        var random = new Random(seed);
        var cookie = "";
        var expected = new Dictionary<string, StepMark>();
        var renamed = new HashSet<string>();
        for (var step = random.Next(5, 60); step > 0; step--)
        {
            var progress = ReaderProgress.Parse(cookie);
            var slug = Slugs[random.Next(Slugs.Length)];
            if (renamed.Contains(slug)) slug = New(slug);
            var today = FirstDay.AddDays(random.Next(4000));
            switch (random.Next(12))
            {
                case 0 or 1 or 2:
                    (progress, expected[slug]) = (progress.With(Ids[slug], StepState.Done, today), Mark(slug) with { State = StepState.Done, Day = today });
                    break;
                case 3:
                    (progress, expected[slug]) = (progress.With(Ids[slug], StepState.Known, today), Mark(slug) with { State = StepState.Known, Day = today });
                    break;
                case 4:
                    (progress, expected[slug]) = (progress.With(Ids[slug], StepState.None, today), Mark(slug) with { State = StepState.None, Day = today });
                    break;
                case 5:
                    var question = random.Next(1, StepMark.MostAnswers + 1);
                    (progress, expected[slug]) = (progress.WithAnswer(Ids[slug], question, today), new StepMark(Mark(slug).State, Mark(slug).Answers | (1 << (question - 1)), Mark(slug).IsFinished ? Mark(slug).Day : today));
                    break;
                case 6: // another device's code, from before any renaming
                    var other = Any(random, 30);
                    progress = progress.Merge(ReaderProgress.ParsePasted(other.Format()));
                    foreach (var (article, mark) in other.All) expected[Names[article]] = Mark(Names[article]).Merge(mark);
                    progress = Rename(progress);
                    break;
                case 7:
                    if (random.Next(10) == 0) (progress, expected) = (ReaderProgress.Empty, []);
                    break;
                case 8: // one character of the stored cookie changes
                    if (cookie.Length > 2) progress = Damage(random.Next(2, cookie.Length));
                    break;
                case 9: // the stored cookie is cut off
                    var end = random.Next(cookie.Length + 1);
                    progress = ReaderProgress.Parse(cookie[..end]);
                    for (var at = 2; at < cookie.Length; at += Entry) if (at + Entry > end) expected.Remove(Names[ProgressId.ParseOrNull(cookie.AsSpan(at, 6))!.Value]);
                    break;
                case 10: // an article moves, and its redirect carries the tick
                    renamed.Add(Slugs[random.Next(Slugs.Length)]);
                    progress = Rename(progress);
                    break;
                default: // a visit: read and written, in a guide that knows only half of the articles
                    progress = progress.Bounded(id => Names[id].Length % 2 == 0);
                    break;
            }

            cookie = progress.Format();
            Verify(ReaderProgress.Parse(cookie), expected, cookie, seed);
        }

        // What says nothing is not stored, so its day is forgotten.
        StepMark Mark(string slug) => expected.GetValueOrDefault(slug) is { IsEmpty: false } mark ? mark : default;

        ReaderProgress Rename(ReaderProgress progress)
        {
            foreach (var old in renamed.Where(expected.ContainsKey).ToList())
            {
                expected[New(old)] = Mark(New(old)).Merge(expected[old]);
                expected.Remove(old);
            }

            return progress.Moved(id => renamed.Contains(Names[id]) ? Ids[New(Names[id])] : id);
        }

        ReaderProgress Damage(int at)
        {
            var hit = 2 + ((at - 2) / Entry * Entry);
            expected.Remove(Names[ProgressId.ParseOrNull(cookie.AsSpan(hit, 6))!.Value]);
            var bad = ReaderProgress.Parse($"{cookie[..at]}!{cookie[(at + 1)..]}");
            return bad;
        }
    }

    private static void Verify(ReaderProgress progress, Dictionary<string, StepMark> expected, string cookie, int seed)
    {
        var wanted = expected.Where(entry => !entry.Value.IsEmpty).ToDictionary(entry => Ids[entry.Key], entry => entry.Value);
        Assert.True(wanted.Count == progress.Count && progress.All.All(entry => wanted.GetValueOrDefault(entry.Article) == entry.Mark), $"seed {seed}");
        Assert.True(cookie.Length < 2000, $"seed {seed}: {cookie.Length} characters");
    }

    private static ReaderProgress Any(Random random, int articles) => Enumerable.Range(0, random.Next(articles)).Aggregate(
        ReaderProgress.Empty,
        (progress, _) => random.Next(3) == 0
            ? progress.WithAnswer(Ids[Slugs[random.Next(Slugs.Length)]], random.Next(1, 5), FirstDay.AddDays(random.Next(4000)))
            : progress.With(Ids[Slugs[random.Next(Slugs.Length)]], (StepState)random.Next(1, 3), FirstDay.AddDays(random.Next(4000))));

    private static string New(string slug) => "new-" + slug;
}
