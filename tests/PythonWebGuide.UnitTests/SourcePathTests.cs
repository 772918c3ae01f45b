using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests;

public class SourcePathTests
{
    [Theory]
    [InlineData("../flask/x.md", "flask/x.md")]
    [InlineData("x.md", "django/x.md")]
    [InlineData("./x.md", "django/x.md")]
    [InlineData("sub/../x.md", "django/x.md")]
    [InlineData("/start/x.md", "start/x.md")]
    public void A_relative_link_resolves_from_the_folder_of_its_file(string link, string target)
    {
        Assert.True(SourcePath.Parse("django/a.md").TryResolve(link, out var resolved));
        Assert.Equal(target, resolved.ToString());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("../..")]
    [InlineData("..\\..\\x.md")]
    [InlineData("a\0b.md")]
    public void A_link_never_leaves_the_content_folder(string link) => Assert.False(SourcePath.Parse("django/a.md").TryResolve(link, out _));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a/..")]
    public void The_content_folder_itself_is_no_file(string path)
    {
        Assert.False(SourcePath.TryParse(path, null, out _));
        Assert.Contains($"'{path}' is not a path", Assert.Throws<FormatException>(() => SourcePath.Parse(path)).Message);
    }

    [Fact]
    public void Paths_are_ordered_by_their_characters()
    {
        var (upper, lower, same) = (SourcePath.Parse("B.md"), SourcePath.Parse("a.md"), SourcePath.Parse("x/../a.md"));
        Assert.True(upper < lower && lower > upper && lower <= same && lower >= same && upper <= lower && lower >= upper);
        Assert.False(lower < same || lower > same || lower <= upper || upper >= lower || lower < upper || upper > lower);
    }

    [Fact]
    public void A_file_whose_name_is_no_path_is_still_named() => Assert.Equal("a?b?.md", SourcePath.Nearest("a\\b\n.md").ToString());

    [Fact]
    public void A_path_knows_its_folder_name_and_extension()
    {
        var path = SourcePath.Parse("a/b/page.md");
        Assert.Equal(("a/b", "page.md", "page", ".md"), (path.Folder, path.FileName, path.Name, path.Extension));
        Assert.Equal("", SourcePath.Parse("guide.yml").Folder);
        Assert.Equal(("", ""), (default(SourcePath).ToString(), default(SourcePath).Folder));
    }
}
