namespace PythonWebGuide.UnitTests.Choosing;

/// <summary><c>choose.yml</c>: what is read, and what is wrong at which line.</summary>
public sealed class ChooserFileTests : IDisposable
{
    private const string Good = """
        tie: The first.
        frameworks:
          red:
            title: Red
            summary: S
            path: p
            gives_up: [Blue]
          blue:
            title: Blue
            summary: S
            path: p
            gives_up: [Red]
        questions:

        """;

    private readonly ContentFolderBuilder content = new ContentFolderBuilder().AddPage("a/one.md")
        .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: one\n        checkpoint: C\n---\n");

    public void Dispose() => content.Dispose();

    [Fact]
    public void Answers_are_added_up_and_explained_line_by_line()
    {
        content.Add("choose.yml", Good + Questions(6));
        var chooser = content.Load().Guide!.Chooser!;
        var ranked = chooser.Rank(new Dictionary<string, string> { ["q1"] = "y", ["q2"] = "y", ["q3"] = "n", ["q4"] = "unknown", ["q5"] = "rubbish" });
        Assert.Equal(["Blue 4", "Red 1"], ranked.Select(one => $"{one.Framework.Title} {one.Points}"));
        Assert.Equal(["Question 1: 2 It is.", "Question 2: 2 It is."], ranked[0].Reasons.Select(reason => $"{reason.Question.Text}: {reason.Points} {reason.Text}"));
    }

    [Fact]
    public void Without_an_answer_the_first_framework_leads_with_no_points()
    {
        content.Add("choose.yml", Good + Questions(6));
        Assert.Equal(["Red 0", "Blue 0"], content.Load().Guide!.Chooser!.Rank(new Dictionary<string, string>()).Select(one => $"{one.Framework.Title} {one.Points}"));
    }

    [Fact]
    public void A_guide_without_the_file_has_no_chooser() => Assert.Null(content.Load().Guide!.Chooser);

    // The questions begin at line 14; each takes nine lines.
    [Theory]
    [InlineData("blue: 2 It is.", "blue: much", "choose.yml(19,1) PWG005")]
    [InlineData("blue: 2 It is.", "blue: 2", "choose.yml(19,1) PWG005")]
    [InlineData("blue: 2 It is.", "blue: 0 Nothing.", "choose.yml(19,1) PWG005")]
    [InlineData("blue: 2 It is.", "blue: 10 Far too much.", "choose.yml(19,1) PWG005")]
    [InlineData("blue: 2 It is.", "green: 2 It is.", "choose.yml(19,9) PWG003")]
    [InlineData("blue: 2 It is.", "path: p", "choose.yml(17,1) PWG230")]
    [InlineData("red: 1 It is not.", "path: p", "choose.yml(20,1) PWG230")]
    [InlineData("key: y", "key: unknown", "choose.yml(17,1) PWG005")]
    [InlineData("key: y", "key: n", "choose.yml(20,1) PWG230")]
    [InlineData("key: q1", "key: q2", "choose.yml(23,1) PWG230")]
    [InlineData("key: q1", "key: Q 1", "choose.yml(14,1) PWG005")]
    [InlineData("path: p", "path: nowhere", "choose.yml(4,1) PWG230")]
    [InlineData("gives_up: [Blue]", "gives_up: []", "choose.yml(4,1) PWG230")]
    [InlineData("tie: The first.", "", "choose.yml(2,1) PWG004")]
    [InlineData("blue: 2 It is.\n", "blue: 2 It is.\n        path: nowhere\n", "choose.yml(17,1) PWG230")]
    [InlineData("blue: 2 It is.\n", "blue: 2 It is.\n        path: p\n        path_for: green\n", "choose.yml(17,1) PWG230")]
    [InlineData("blue: 2 It is.\n", "blue: 2 It is.\n        path_for: red\n", "choose.yml(17,1) PWG230")]
    [InlineData("      - key: n\n        text: No\n        red: 1 It is not.\n", "", "choose.yml(14,1) PWG230")] // one answer is no question
    [InlineData("  blue:\n    title: Blue\n    summary: S\n    path: p\n    gives_up: [Red]\n", "", "choose.yml(1,1) PWG230")] // nor is one framework a choice
    public void A_mistake_is_found_at_its_place(string from, string to, string place)
    {
        var text = Good + Questions(6);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        content.Add("choose.yml", text[..at] + to + text[(at + from.Length)..]);
        Assert.Contains(place, content.Places());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void Six_to_eight_questions_are_asked(int count)
    {
        content.Add("choose.yml", Good + Questions(count));
        Assert.Contains("choose.yml(1,1) PWG230", content.Places());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("blue: 2 It is.\n", "blue: 2 It is.\n        path: p\n        path_for: red\n")]
    [InlineData("red: 1 It is not.", "blue: 1 It is not.")] // no question has to speak for every framework
    [InlineData("blue: 2 It is.\n", "blue: 2 It is.\n        red: 1 It may be.\n")]
    public void What_is_right_is_no_mistake(string from, string to)
    {
        var text = Good + Questions(8);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        content.Add("choose.yml", text[..at] + to + text[(at + from.Length)..]);
        Assert.Empty(content.Places());
    }

    [Fact]
    public void A_framework_that_is_always_the_second_can_never_be_named()
    {
        content.Add("choose.yml", Good + Questions(6).Replace("blue: 2 It is.", "blue: 2 It is.\n        red: 3 It is even more."));
        Assert.Equal(["choose.yml(9,1) PWG230"], content.Places());
    }

    [Fact]
    public void A_framework_that_no_answer_speaks_for_most_can_never_be_named()
    {
        content.Add("choose.yml", Good + Questions(6).Replace("blue: 2 It is.", "red: 2 It is."));
        Assert.Contains("choose.yml(9,1) PWG230", content.Places());
    }

    private static string Questions(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"  - key: q{i}\n    text: Question {i}\n    answers:\n      - key: y\n        text: Yes\n        blue: 2 It is.\n      - key: n\n        text: No\n        red: 1 It is not.\n"));
}
