using Xunit.Abstractions;

namespace PythonWebGuide.ContentTests.Highlighting;

public sealed class HighlightingAgreesWithPygmentsTests(PygmentsAnswers answers, ITestOutputHelper output) : IClassFixture<PygmentsAnswers>
{
    // CSS and shell are not held to the same mark: Pygments calls nested rules errors and most of a command text.
    [Theory]
    [InlineData("python", 98)]
    [InlineData("console", 98)]
    [InlineData("html", 98)]
    [InlineData("django", 98)]
    [InlineData("sql", 98)]
    [InlineData("toml", 98)]
    [InlineData("yaml", 98)]
    [InlineData("json", 98)]
    [InlineData("ini", 98)]
    [InlineData("dockerfile", 98)]
    [InlineData("javascript", 98)]
    [InlineData("http", 98)]
    [InlineData("css", 90)]
    [InlineData("bash", 95)]
    public void Almost_every_character_has_the_kind_that_Pygments_gives_it(string language, int percent)
    {
        var agreement = answers.ByLanguage[language];
        output.WriteLine(agreement.Report());
        Assert.True(agreement.Share * 100 >= percent, $"{language}: {agreement.Report()}");
    }
}
