using System.Net;

namespace PythonWebGuide.WebTests;

/// <summary>What readers and programs see when the site has a bug, or when they ask too much.</summary>
public sealed class FailureTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_bug_is_a_plain_page_with_the_request_id_and_no_detail()
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri("/bug", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something went wrong on our side", text);
        Assert.Contains("Request id: <code>", text);
        Assert.DoesNotContain("secret", text);
        Assert.DoesNotContain("Exception", text);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_bug_behind_the_API_is_a_problem_document_without_detail()
    {
        using var client = site.NewClient();
        using var response = await client.GetAsync(new Uri("/api/bug", UriKind.Relative));
        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_flood_of_searches_is_told_to_wait_and_other_pages_are_not()
    {
        await using var limited = new Site { Settings = { ["Guide:SearchPerSecond"] = "1" } };
        using var client = limited.NewClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var response = await client.GetAsync(new Uri("/search?q=x", UriKind.Relative));
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Who_asks_for_nothing_but_what_is_not_there_soon_gets_a_page_without_suggestions()
    {
        await using var limited = new Site { Settings = { ["Guide:SearchPerSecond"] = "1" } };
        using var client = limited.NewClient();
        var pages = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            using var response = await client.GetAsync(new Uri("/guide/django-first-page", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            pages.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Contains("/guide/django/django-1-project-and-first-page", pages[0]);
        Assert.DoesNotContain("/guide/django/django-1-project-and-first-page", pages[^1]);
    }
}
