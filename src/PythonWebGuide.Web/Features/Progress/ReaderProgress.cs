using System.Collections.Immutable;
using System.Text;
using PythonWebGuide.Content;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>
/// A reader's progress through the guide: a mark for each article. Immutable, and the same as its code: <c>1.</c>, then
/// nine characters an article. Whatever cannot be read in a code is left out; the rest of it stays.
/// </summary>
public sealed class ReaderProgress
{
    /// <summary>As many articles as a cookie under 2 KB holds.</summary>
    public const int MostArticles = 220;

    public static readonly ReaderProgress Empty = new(ImmutableSortedDictionary.Create<string, StepMark>(StringComparer.Ordinal));

    private const string Version = "1.";
    private const int EntryLength = ProgressId.Length + StepMark.Length;

    private readonly ImmutableSortedDictionary<string, StepMark> marks;

    private ReaderProgress(ImmutableSortedDictionary<string, StepMark> marks) => this.marks = marks;

    public int Count => marks.Count;

    public IEnumerable<(ProgressId Article, StepMark Mark)> All => marks.Select(entry => (ProgressId.ParseOrNull(entry.Key)!.Value, entry.Value));

    /// <summary>Never fails: rubbish is no progress.</summary>
    public static ReaderProgress Parse(string? code)
    {
        if (code is null || !code.StartsWith(Version, StringComparison.Ordinal)) return Empty;
        var read = Empty.marks.ToBuilder();
        for (var at = Version.Length; at + EntryLength <= code.Length; at += EntryLength)
        {
            var entry = code.AsSpan(at, EntryLength);
            if (ProgressId.ParseOrNull(entry[..ProgressId.Length]) is not { } article || StepMark.ParseOrNull(entry[ProgressId.Length..]) is not { } mark) continue;
            var key = article.ToString();
            read[key] = read.TryGetValue(key, out var earlier) ? earlier.Merge(mark) : mark;
        }

        return new ReaderProgress(read.ToImmutable());
    }

    /// <summary>What a reader pasted: a code, or a link with one, with spaces and line ends wherever mail programs put them.</summary>
    public static ReaderProgress ParsePasted(string? text)
    {
        var code = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        var link = code.IndexOf("#p=", StringComparison.Ordinal);
        return Parse(link < 0 ? code : code[(link + 3)..]);
    }

    public string Format()
    {
        if (marks.IsEmpty) return "";
        var code = new StringBuilder(Version, Version.Length + (marks.Count * EntryLength));
        foreach (var (article, mark) in marks) code.Append(article).Append(mark.Format());
        return code.ToString();
    }

    public StepMark MarkOf(ProgressId article) => marks.GetValueOrDefault(article.ToString());

    public ReaderProgress With(ProgressId article, StepState state, DateOnly today) => With(article, MarkOf(article) with { State = state, Day = today });

    public ReaderProgress WithAnswer(ProgressId article, int question, DateOnly today) => With(article, MarkOf(article).WithAnswer(question, today));

    /// <summary>The union of both.</summary>
    public ReaderProgress Merge(ReaderProgress other) => other.All.Aggregate(this, (merged, entry) => merged.With(entry.Article, merged.MarkOf(entry.Article).Merge(entry.Mark)));

    /// <summary>With the marks of renamed articles under their new names.</summary>
    public ReaderProgress Moved(Func<ProgressId, ProgressId> nameOfNow)
    {
        var moved = this;
        foreach (var (article, mark) in All)
        {
            var now = nameOfNow(article);
            if (now != article) moved = new ReaderProgress(moved.marks.Remove(article.ToString())).With(now, moved.MarkOf(now).Merge(mark));
        }

        return moved;
    }

    public ReaderProgress Where(Func<ProgressId, bool> isWanted) =>
        new(marks.RemoveRange(All.Where(entry => !isWanted(entry.Article)).Select(entry => entry.Article.ToString())));

    /// <summary>At most <see cref="MostArticles"/>: what the guide still has goes before what it has not, the newest before the oldest.</summary>
    public ReaderProgress Bounded(Func<ProgressId, bool> isKnown) => Count <= MostArticles ? this : new ReaderProgress(
        All.OrderByDescending(entry => isKnown(entry.Article))
            .ThenByDescending(entry => entry.Mark.IsFinished)
            .ThenByDescending(entry => entry.Mark.Day)
            .Take(MostArticles)
            .ToImmutableSortedDictionary(entry => entry.Article.ToString(), entry => entry.Mark, StringComparer.Ordinal));

    private ReaderProgress With(ProgressId article, StepMark mark) =>
        new(mark.IsEmpty ? marks.Remove(article.ToString()) : marks.SetItem(article.ToString(), mark));
}
