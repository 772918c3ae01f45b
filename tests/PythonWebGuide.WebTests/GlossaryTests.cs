namespace PythonWebGuide.WebTests;

public sealed class GlossaryTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_map_names_every_term_once_and_leads_to_it()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync("/glossary");
        var terms = page.QuerySelectorAll(".glossary dt").Select(term => "#" + term.Id).Order(StringComparer.Ordinal).ToList();
        Assert.True(terms.Count >= 150, $"{terms.Count} terms");
        Assert.Equal(terms, page.QuerySelectorAll(".term-map a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("In the browser", page.QuerySelector(".term-map h2")!.TextContent);
    }

    [Fact]
    public async Task A_term_leads_to_the_articles_that_use_it()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync("/glossary");
        var users = page.QuerySelectorAll("#orm + dd a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(users.Distinct(), users);
        foreach (var user in users.Take(3)) Assert.NotNull((await reader.GetAsync(user)).QuerySelector("main"));
        Assert.Contains("/guide/django/django-2-models-and-migrations", users);
        Assert.NotNull((await reader.GetAsync("/guide/django/django-2-models-and-migrations")).QuerySelector("a.term[href='/glossary#orm']"));
    }
}
