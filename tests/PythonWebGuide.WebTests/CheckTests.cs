using System.Net;
using AngleSharp.Html.Dom;

namespace PythonWebGuide.WebTests;

/// <summary>Questions as forms, judged by the server, on content whose answers the test knows.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Front = "---\ntitle: One\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\n";
    private const string First = "::: question\nWhat does 2 > 1 give?\n\n- [ ] `0`\n\n  That is no truth value.\n- [x] `True`\n\n  Two is more.\n:::\n\n";
    private const string Several = "::: question\nWhich are frameworks?\n\n- [x] Flask\n\n  It is.\n- [ ] SQL\n\n  A language.\n- [x] Django\n\n  It is too.\n:::\n";

    private readonly string content = Directory.CreateTempSubdirectory("guide-check-").FullName;
    private readonly Site site;

    public CheckTests()
    {
        Directory.CreateDirectory(Path.Combine(content, "a"));
        Directory.CreateDirectory(Path.Combine(content, "paths"));
        File.WriteAllText(Path.Combine(content, "a/one.md"), Front + First + Several);
        File.WriteAllText(Path.Combine(content, "a/two.md"), Front.Replace("One", "Two") + "Text.\n");
        File.WriteAllText(Path.Combine(content, "paths/p.md"), "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: one\n        minutes: 5\n        checkpoint: C\n      - article: two\n        minutes: 5\n        checkpoint: C\n---\n");
        site = new Site { ContentPath = content };
    }

    public void Dispose()
    {
        site.Dispose();
        Directory.Delete(content, recursive: true);
    }

    [Fact]
    public async Task A_wrong_answer_is_explained_choice_by_choice_and_not_remembered()
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/check/one", ("question", "1"), ("answer", "1"));
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (reader.Status, reader.CacheControl));
        Assert.StartsWith("Not this one", page.QuerySelector(".verdict[role=status]")!.TextContent);
        Assert.Equal(["Wrong, and your choice", "Right"], page.QuerySelectorAll(".answers .verdict").Select(verdict => verdict.TextContent));
        Assert.Contains("That is no truth value.", page.QuerySelector(".answers .chosen")!.TextContent);
        Assert.Equal("/guide/a/one#check-1", page.QuerySelector("a.again")!.GetAttribute("href"));
        Assert.Null(reader.SetCookie);
    }

    [Fact]
    public async Task A_right_answer_is_remembered_without_finishing_the_page()
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/check/one", ("question", "1"), ("answer", "2"));
        Assert.Equal("Right.", page.QuerySelector(".verdict[role=status]")!.TextContent);
        Assert.Contains("not finished, 1 answered right", (await reader.GetAsync("/progress")).QuerySelector(".marks")!.TextContent);
        Assert.Equal("Not done yet", (await reader.GetAsync("/paths/p/one")).QuerySelector(".state")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("13", true)]
    [InlineData("1", false)]
    [InlineData("123", false)]
    [InlineData("139", false)]
    public async Task A_question_with_several_right_answers_wants_exactly_them(string answers, bool right)
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/check/one", [("question", "2"), .. answers.Select(answer => ("answer", answer.ToString()))]);
        Assert.Equal(right, page.QuerySelector(".verdict[role=status]")!.ClassList.Contains("right"));
    }

    [Theory]
    [InlineData("/check/one", "3", "1", HttpStatusCode.NotFound)]
    [InlineData("/check/one", "0", "1", HttpStatusCode.NotFound)]
    [InlineData("/check/one", "x", "1", HttpStatusCode.NotFound)]
    [InlineData("/check/two", "1", "1", HttpStatusCode.NotFound)]
    [InlineData("/check/nothing", "1", "1", HttpStatusCode.NotFound)]
    [InlineData("/check/one", "1", "", HttpStatusCode.SeeOther)]
    [InlineData("/check/one", "1", "<script>", HttpStatusCode.SeeOther)]
    public async Task What_is_no_question_is_a_404_and_no_answer_leads_back(string address, string question, string answer, HttpStatusCode status)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(address, ("question", question), ("answer", answer));
        Assert.Equal(status, reader.Status);
        if (status == HttpStatusCode.SeeOther) Assert.Equal("/guide/a/one#check-1", reader.Location?.ToString());
    }

    [Theory]
    [InlineData("http://localhost/paths/p/one", "/paths/p/one#check-1")]
    [InlineData("http://localhost/paths/p/two", "/guide/a/one#check-1")]
    [InlineData("https://evil.example/", "/guide/a/one#check-1")]
    [InlineData("rubbish", "/guide/a/one#check-1")]
    public async Task The_way_back_leads_to_the_page_that_asked(string referer, string back)
    {
        using var client = site.NewClientWithoutCookies();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/check/one", UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create("question", "1"), KeyValuePair.Create("answer", "1")]) };
        request.Headers.TryAddWithoutValidation("Referer", referer);
        using var response = await client.SendAsync(request);
        Assert.Contains($"href=\"{back}\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_reader_knows_already_is_checked_by_two_questions_and_skipped_when_they_are_right()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync("/paths/p/one");
        Assert.Equal(2, page.QuerySelectorAll(".known .question").Length);
        Choose(page, "known-1.1");
        var explained = await reader.PressAsync(page, "Check, then skip this step");
        Assert.Contains("Not all of it yet", explained.QuerySelector("h1")!.TextContent);
        Assert.Equal("", reader.Cookie);
        page = await reader.GetAsync("/paths/p/one");
        Choose(page, "known-1.2", "known-2.1", "known-2.3");
        Assert.Contains("Step 2 of 2", (await reader.PressAsync(page, "Check, then skip this step")).QuerySelector(".step-count")!.TextContent);
        Assert.Contains("known already", (await reader.GetAsync("/progress")).QuerySelector(".marks")!.TextContent);
        Assert.Contains("2 answered right", (await reader.GetAsync("/progress")).QuerySelector(".marks")!.TextContent);
    }

    [Fact]
    public async Task Who_answered_wrong_may_skip_all_the_same()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync("/paths/p/one");
        Choose(page, "known-1.1");
        await reader.PressAsync(await reader.PressAsync(page, "Check, then skip this step"), "Skip it all the same");
        Assert.StartsWith("Known already", (await reader.GetAsync("/paths/p/one")).QuerySelector(".state")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_was_right_is_remembered_though_something_else_was_wrong()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync("/paths/p/one");
        Choose(page, "known-1.2", "known-2.1");
        await reader.PressAsync(page, "Check, then skip this step");
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        Assert.Contains("not finished, 1 answered right", (await reader.GetAsync("/progress")).QuerySelector(".marks")!.TextContent);
    }

    private static void Choose(IHtmlDocument page, params string[] ids)
    {
        foreach (var id in ids) ((IHtmlInputElement)page.GetElementById(id)!).IsChecked = true;
    }
}
