using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Whatever stands in the cookie, or is pasted as a backup code.</summary>
public sealed class CookieFuzzTests
{
    private static readonly int Share = Fuzz.Inputs / 4;

    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly string[] Right = [.. new[] { 1, 2, 5, 20 }.Select(Code), "https://guide.example/progress#p=" + Code(3)];
    private static readonly string[] Pieces = ["1.", "2.", "0.", ".", "#p=", "AAAAAA", "BAA", "____--", "\u00e9", "%2E", "\r\n", " ", "\t", ";", "=", ",", "\"", "1.AAAAAABAA", Code(1)];

    /// <summary>What was found to need care: half an entry, a version alone, an id twice, an undefined state, an empty mark.</summary>
    public static TheoryData<string?> Finds => [null, "", "1", "1.", "1.AAAAAABA", "1.AAAAAABAAAAAAAACAB", "1.AAAAAADAA", "1.AAAAAAAAA", "#p=", "#p=#p=1.AAAAAABAA"];

    [Fact]
    public void Any_text_is_read_as_marks_and_those_are_written_and_read_as_the_same() => Fuzz.Each(2, Share, Right, Pieces, Holds);

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_needs_care_holds(string? text) => Holds(text);

    private static void Holds(string? text)
    {
        var read = ReaderProgress.Parse(text);
        var pasted = ReaderProgress.ParsePasted(text);
        var code = read.Format();
        Assert.True(code == ReaderProgress.Parse(code).Format());
        Assert.True(code.Length == (read.Count == 0 ? 0 : 2 + (9 * read.Count)) && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
        Assert.True(read.All.All(entry => !entry.Mark.IsEmpty && entry.Mark.Day >= new DateOnly(2026, 1, 1)));
        Assert.True(read.Merge(pasted).Format() == pasted.Merge(read).Format());
        Assert.True(read.All.All(entry => read.Merge(pasted).MarkOf(entry.Article).IsFinished || !entry.Mark.IsFinished));
        Assert.True(read.Bounded(_ => true).Count <= ReaderProgress.MostArticles);
    }

    private static string Code(int articles) => Enumerable.Range(0, articles).Aggregate(ReaderProgress.Empty, (progress, number) =>
        progress.With(ProgressId.Of(Slug.Parse($"article-{number}")), number % 2 == 0 ? StepState.Done : StepState.Known, Day.AddDays(number))).Format();
}
