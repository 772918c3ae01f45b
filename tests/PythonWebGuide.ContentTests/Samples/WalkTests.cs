namespace PythonWebGuide.ContentTests.Samples;

/// <summary>A reader who has nothing but the pages of a path, and does what they show, gets the finished application of each step.</summary>
[Collection(SamplesRunTests.InTurn)]
public sealed class WalkTests(Walks walks) : IClassFixture<Walks>
{
    public static TheoryData<string> Paths =>
        [.. Directory.GetFiles(Path.Combine(Repository.Content, "paths"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_path_can_be_followed_literally_from_an_empty_folder(string path) =>
        Assert.False(walks.LineOf(path).Contains("FAILED", StringComparison.Ordinal), walks.Report);

    [Fact]
    public void Every_article_that_is_walked_ends_as_its_finished_step() => Assert.True(walks.Succeeded, walks.Report);
}
