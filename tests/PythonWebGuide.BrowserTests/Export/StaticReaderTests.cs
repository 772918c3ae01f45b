using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Export;

/// <summary>What a reader does on the exported guide: the modules there do what the server does here.</summary>
public sealed class StaticReaderTests
{
    private const string Path = "/paths/getting-started";
    private const string Question = "/guide/start/your-first-web-page";

    /// <summary>What the page says, what is chosen, how far the bars are, and where its buttons lead.</summary>
    private const string Look = """
        () => [
          document.title,
          document.getElementById('site-main').innerText.replace(/\s+/g, ' '),
          ...[...document.querySelectorAll('main input:checked')].map((input) => input.id),
          ...[...document.querySelectorAll('main progress')].map((bar) => `${bar.ariaLabel} ${bar.value}/${bar.max}`),
          ...[...document.querySelectorAll('main a.button:not([download]):not([href*="#p="])')].map((link) => link.getAttribute('href')),
          ...[...document.querySelectorAll('main .finished, main li.optional, main .chosen')].map((element) => element.className.trim()),
        ].join('\n')
        """;

    [Theory]
    [InlineData("/paths")]
    [InlineData(Path)]
    [InlineData("/paths/django")]
    [InlineData("/paths/getting-started/FIRST")]
    [InlineData("/paths/getting-started/FOURTH")]
    [InlineData("/progress")]
    [InlineData("/progress?said=taken")]
    [InlineData("/progress/mark/alembic-migrations")]
    [InlineData("/progress/mark/flask-1-first-app")]
    [InlineData("/")]
    [InlineData("/guide/data/alembic-migrations")]
    [InlineData("/compare?django=yes")]
    [InlineData("/compare?only=differences")]
    [InlineData("/compare?flask=yes&fastapi=yes&only=differences")]
    [InlineData("/choose?ANSWERS=0")]
    [InlineData("/choose?ANSWERS=1")]
    [InlineData("/choose?ANSWERS=unknown")]
    public async Task A_page_for_one_reader_says_what_the_server_says(string address)
    {
        await using var here = await Reader.ArriveAsync();
        await using var there = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        var facts = await FactsAsync(there);
        var steps = facts.GetProperty("paths").EnumerateArray().Single(path => path.GetProperty("url").GetString() == Path).GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("slug").GetString()!).ToList();
        // Three steps done long ago, so that one of them has changed since; one known, and some answers.
        var code = string.Concat(steps.Take(3).Select(step => Id(facts, step) + "CBA").Append(Id(facts, steps[4]) + "BFA").Append(Id(facts, "alembic-migrations") + "OEe").Order(StringComparer.Ordinal).Prepend("1."));
        address = address.Replace("FIRST", steps[0], StringComparison.Ordinal).Replace("FOURTH", steps[3], StringComparison.Ordinal);
        if (address.Contains("ANSWERS", StringComparison.Ordinal)) address = await AnswersAsync(here, address.Split('=')[1]);
        var seen = new List<string>();
        foreach (var reader in new[] { here, there })
        {
            await reader.RememberAsync(code);
            await GoAsync(reader, address);
            seen.Add(await reader.Page.EvaluateAsync<string>(Look));
            Assert.Empty(reader.Complaints);
        }

        Assert.Equal(seen[0], seen[1]);
        Assert.Empty(await Axe.FindingsAsync(there.Page));
        await there.RememberAsync("1.");
        await GoAsync(there, address);
        Assert.True(address is "/paths/django" or "/progress/mark/flask-1-first-app" || address.Contains('?', StringComparison.Ordinal) || seen[1] != await there.Page.EvaluateAsync<string>(Look), "Nothing of the reader is on the page.");
    }

    [Fact]
    public async Task A_path_is_walked_undone_and_skipped()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await GoAsync(reader, Path);
        await reader.Page.Locator("main .actions .button").First.ClickAsync();
        var first = reader.Page.Url;
        await PressAsync(reader, "Done, next step");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("1 done");
        Assert.NotEqual(first, reader.Page.Url);
        await reader.Page.GetByText("I know this already").First.ClickAsync();
        await PressAsync(reader, "Skip without questions");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("2 done");
        await GoAsync(reader, first);
        await Expect(reader.Page.Locator(".mark-step .state")).ToContainTextAsync("Done on");
        await PressAsync(reader, "Undo");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("1 done");
        await GoAsync(reader, Path);
        await Expect(reader.Page.Locator(".path-steps .finished").First).ToContainTextAsync("Known already, since");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_wrong_answer_to_what_is_known_is_explained_before_the_step_is_skipped()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await GoAsync(reader, "/paths/getting-started/your-first-web-page");
        await reader.Page.GetByText("I know this already").First.ClickAsync();
        await reader.Page.Locator(".known .question").First.Locator("input").First.CheckAsync();
        var last = reader.Page.Locator(".known .question").Nth(1).Locator("input").Last;
        await last.CheckAsync();
        await PressAsync(reader, "Check, then skip this step");
        await Expect(reader.Page.GetByText("then decide: read the step, or skip it all the same")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".known .judged")).ToHaveCountAsync(2);
        Assert.Empty(await Axe.FindingsAsync(reader.Page));
        await PressAsync(reader, "Skip without questions");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("1 done");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Answers_are_judged_and_remembered_as_on_the_server()
    {
        await using var here = await Reader.ArriveAsync();
        await using var there = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await GoAsync(here, Question);
        var choices = await here.Page.Locator("#check-1 input[name=answer]").CountAsync();
        for (var choice = 0; choice < choices; choice++)
        {
            var said = new List<string>();
            foreach (var reader in new[] { here, there })
            {
                await GoAsync(reader, Question);
                await reader.Page.Locator("#check-1 input[name=answer]").Nth(choice).CheckAsync();
                await reader.Page.Locator("#check-1").GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
                await reader.Page.Locator(".judged").WaitForAsync();
                said.Add(await reader.Page.Locator(".judged").InnerHTMLAsync());
            }

            Assert.Equal(said[0], said[1]);
        }

        Assert.NotNull(await here.RememberedAsync());
        Assert.Equal(await here.RememberedAsync(), await there.RememberedAsync());
        await GoAsync(there, Question);
        await Expect(there.Page.Locator("#check-1 legend")).ToContainTextAsync("Answered right");
        Assert.Empty(there.Complaints);
    }

    [Fact]
    public async Task A_page_is_marked_and_unmarked_in_place()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await GoAsync(reader, Question);
        await PressAsync(reader, "Mark as done");
        await Expect(reader.Page.Locator(".marked")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator(".marked")).ToContainTextAsync("Next in Getting started:");
        Assert.Empty(await Axe.FindingsAsync(reader.Page));
        await PressAsync(reader, "Undo");
        await Expect(reader.Page).ToHaveURLAsync(new Uri(await Nginx.AddressAsync(), "/progress/mark/your-first-web-page").ToString());
        await Expect(reader.Page.Locator(".marked .state")).ToHaveTextAsync("Not done yet");
        await PressAsync(reader, "Mark as done");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Done: Your first web page in 15 minutes");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Progress_is_taken_along_brought_back_and_removed()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        var code = $"1.{Id(await FactsAsync(reader), "flask-1-first-app")}CEe";
        await GoAsync(reader, "/progress");
        await reader.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("no code at all");
        await PressAsync(reader, "Show what would change");
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is not a code of this guide");
        await GoAsync(reader, $"/progress#p={code}");
        await reader.Page.ReloadAsync();
        await reader.Page.GetByLabel("Code", new() { Exact = true }).FillAsync($" {code[..5]}\n{code[5..]}");
        await PressAsync(reader, "Show what would change");
        await Expect(reader.Page.Locator("main .lead")).ToHaveTextAsync("1 page would change; everything else stays as it is.");
        Assert.Null(await reader.RememberedAsync());
        Assert.Empty(await Axe.FindingsAsync(reader.Page));
        await PressAsync(reader, "Take it over");
        await Expect(reader.Page.GetByText("The code is part of your progress now.")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByLabel("Your code")).ToHaveValueAsync(code);
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => reader.FollowAsync("Save as a text file"));
        Assert.Equal(code + "\n", await File.ReadAllTextAsync(await saved.PathAsync()));
        await PressAsync(reader, "Start over…");
        Assert.Empty(await Axe.FindingsAsync(reader.Page));
        await PressAsync(reader, "Yes, remove my progress");
        await Expect(reader.Page.GetByText("Nothing is remembered of you any more.")).ToBeVisibleAsync();
        Assert.Null(await reader.RememberedAsync());
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_pasted_error_leads_to_search()
    {
        await using var reader = await Reader.ArriveAsync(site: await Nginx.AddressAsync());
        await GoAsync(reader, "/errors");
        await reader.Page.GetByLabel("Your traceback, log lines or message").FillAsync("Traceback (most recent call last):\njinja2.exceptions.TemplateNotFound: trails.html\n");
        await PressAsync(reader, "Find the cause");
        await Expect(reader.Page.Locator(".result").First).ToBeVisibleAsync();
        Assert.Contains("TemplateNotFound", reader.Page.Url, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    /// <summary>Goes there and waits until the modules are there, as a reader does who reads before pressing.</summary>
    private static async Task GoAsync(Reader reader, string address)
    {
        await reader.GoAsync(address);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task PressAsync(Reader reader, string button)
    {
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await reader.PressAsync(button);
    }

    private static string Id(JsonElement facts, string slug) => facts.GetProperty("articles").GetProperty(slug).GetProperty("ids")[0].GetString()!;

    /// <summary>What the export tells its modules.</summary>
    private static async Task<JsonElement> FactsAsync(Reader reader)
    {
        await GoAsync(reader, "/about");
        return await reader.Page.EvaluateAsync<JsonElement>("async () => { const { load } = await import('/static/guide.js'); return (await load('paths')).readGuide(); }");
    }

    /// <summary>The chooser's address with an answer to each question.</summary>
    private static async Task<string> AnswersAsync(Reader reader, string which)
    {
        await GoAsync(reader, "/choose");
        var pairs = await reader.Page.EvaluateAsync<string[]>("(which) => [...document.querySelectorAll('.chooser fieldset')].map((field, at) => { const all = [...field.querySelectorAll('input')]; const one = which === 'unknown' ? all.at(-1) : all[(Number(which) * 3 + at) % all.length]; return `${one.name}=${one.value}`; })", which);
        return $"/choose?{string.Join('&', pairs)}";
    }
}
