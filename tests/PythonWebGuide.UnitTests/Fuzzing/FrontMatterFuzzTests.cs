using System.Text;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Whatever stands at the top of an article.</summary>
public sealed class FrontMatterFuzzTests
{
    private static readonly int Share = Fuzz.Inputs / 5;

    private static readonly SourcePath Path = SourcePath.Parse("a/x.md");
    private static readonly string[] Right =
    [
        ContentFolderBuilder.Page(),
        ContentFolderBuilder.Page(keys: ["order: -3", "topics: [one, two]", "requires: [y]", "minutes: 12", "updated: 2026-11-22", "changes:\n  - 2026-11-20 Something new.", "aliases: [alias, \"with: colon\"]", "errors: [\"KeyError: 'x'\"]", "redirect_from: [/guide/a/old]", "draft: true"]),
        ContentFolderBuilder.Page("## Part\n\nText.\n", "title: \"Quotes 'within' quotes\"", "summary: >\n  Folded over\n  two lines, long enough to be a summary in results.") ,
    ];
    private static readonly string[] Pieces =
    [
        "---\n", "---", "--- \n", "...\n", "\n", "title: T\n", "summary: s\n", "kind: concept\n", "level: beginner\n", "topics: [a]\n", "minutes: 1e9\n", "order: 99999999999999999999\n", "updated: 2026-02-30\n", "changes: [2026-01-01]\n", "draft: yes\n",
        "&a ", "*a", "!!int ", "!t ", "<<: *a\n", "[", "]", "{", "}", "[[[[[", "{a: {b: {c: {d: {e: f}}}}}\n", "? ", "- ", ": ", "|\n", ">-\n", "  ", "\t", "\"", "'", "\\0", "\\x02", "\\ud800", "# comment\n", "%YAML 1.1\n", "@", "`", "\ufeff", "\r\n", "\r", "\0", "\u0085", "\u2028", "\ud800", "null", "~", ".nan",
    ];

    /// <summary>What once failed or needs care.</summary>
    public static TheoryData<string> Finds => ["", "---", "---\n", "---\n---", "---\n---\n", "---\n\n---\n---\n", "---\n%YAML 9.9\n---\n", "---\n? \n---\n", "---\n[\n---\n", "---\na: *b\n---\n", "---\n\"\\ud800\": x\n---\n", "---\n- : -\n---\n", "\ufeff---\ntitle: T\n---\n", "---\ntitle: T\nrequires: [a\nminutes: 12\nupdated: 2026-11-22\n---\n", "---\nrequires: [a\nminutes: 12\nchanges:\n  - 2026-11-20 New.\naliases: [b, \"c\"]\n---\n", "---\nchanges:\n  - : 2026-11-20 New.\nminutes: 1\n---\n"];

    [Fact]
    public void Any_front_matter_is_read_or_refused_at_a_place_of_the_file() => Fuzz.Each(3, Share, Right, Pieces, Holds);

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_once_failed_holds(string text) => Holds(text);

    private static void Holds(string text)
    {
        var problems = new ProblemList(RuleSeverities.Standard);
        var source = SourceText.DecodeOrNull(Path, Encoding.UTF8.GetBytes(text), problems);
        var frontMatter = source is null ? null : FrontMatter.ReadOrNull(source, problems);
        if (frontMatter is null)
        {
            Assert.True(problems.All.Length > 0, "It was refused without a word.");
        }
        else
        {
            var metadata = ArticleFields.Read(frontMatter.Fields);
            Assert.True(!problems.All.IsEmpty || (metadata.Title.Length > 0 && !SourceText.HasControls(metadata.Title)));
            Assert.True(frontMatter.Body.Count(c => c == '\n') == source!.Text.Count(c => c == '\n'), "The body has other lines than the file.");
        }

        var lines = text.ReplaceLineEndings("\n").Count(c => c == '\n') + 2; // YAML may miss something at the line after the last
        Assert.All(problems.All, problem => Assert.True(problem.Line <= lines && problem.Message.Length > 0, problem.ToString()));
    }
}
