using System.IO.Compression;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Samples;

namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>Samples as readers get them: evidence, downloads, what changed between steps.</summary>
public sealed class SampleTests : IDisposable
{
    private const string Page = "```python sample=p/01/app.py\n```\n";

    private readonly ContentFolderBuilder content = new();

    public SampleTests() => content.Add("samples/p/01/pyproject.toml", "[project]\n").Add("samples/p/01/app.py", "x = 1\n").Add("samples/p/01/outputs/run.txt", "$ run\n");

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_sample_without_evidence_is_an_error_in_a_check_and_a_warning_when_serving()
    {
        content.AddPage("a/x.md", Page);
        Assert.Equal(["samples/p/01/pyproject.toml(1,1) PWG127"], content.Places());
        var served = GuideLoader.Load(content.Scan(), ContentFolderBuilder.Today, Severity.Warning);
        Assert.Equal(Severity.Warning, Assert.Single(served.Problems).Severity);
        Assert.NotNull(served.Guide);
    }

    [Fact]
    public void Evidence_of_the_same_files_is_kept_with_the_sample_and_of_others_has_drifted()
    {
        content.AddPage("a/x.md", Page);
        AddEvidence();
        var guide = content.Load().Guide!;
        var sample = Assert.Single(guide.Samples);
        Assert.Equal(("p/01", 4, "3.14.8", "5.2.17"), (sample.Name, sample.Evidence!.Tests, sample.Evidence.Python, sample.Evidence.Packages[0].Version));
        Assert.Equal("p/01", Assert.Single(guide.Articles[0].Samples));
        content.Add("samples/p/01/app.py", "x = 2\n");
        Assert.Contains("changed after it was run on 2026-11-22", Assert.Single(content.Load().Problems).Message);
    }

    [Fact]
    public void Captured_output_does_not_belong_to_what_was_run()
    {
        content.AddPage("a/x.md", Page);
        AddEvidence();
        content.Add("samples/p/01/outputs/run.txt", "$ run again\n");
        Assert.Empty(content.Load().Problems);
    }

    [Fact]
    public void Evidence_of_a_sample_that_is_gone_is_an_error()
    {
        content.AddPage("a/x.md", "Text.\n");
        AddEvidence();
        Directory.Delete(Path.Combine(content.Path, "samples/p"), recursive: true);
        Assert.Equal(["samples/evidence.json(1,1) PWG127"], content.Places());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"p/01\": {}}")]
    [InlineData("{\"p/01\": {\"hash\": \"\", \"date\": \"2026-11-22\", \"python\": \"\", \"versions\": {}, \"tests\": 1}, \"p/01\": {\"hash\": \"\", \"date\": \"2026-11-22\", \"python\": \"\", \"versions\": {}, \"tests\": 1}}")]
    [InlineData("{\"p/01\": {\"hash\": \"\", \"date\": \"today\", \"python\": \"\", \"versions\": {}, \"tests\": 1}}")]
    public void Evidence_that_no_run_wrote_is_an_error(string json)
    {
        content.AddPage("a/x.md", Page).Add("samples/evidence.json", json);
        Assert.Contains("samples/evidence.json(1,1) PWG127", content.Places());
    }

    [Fact]
    public void A_step_is_packed_whole_and_twice_the_same()
    {
        content.Add("samples/p/01/.gitignore", "*.db\n").Add("samples/p/01/.secret", "x");
        var steps = new SampleSteps(content.Scan());
        var bytes = steps.Archive("p/01");
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        Assert.Equal(["p-01/.gitignore", "p-01/app.py", "p-01/pyproject.toml"], zip.Entries.Select(entry => entry.FullName));
        Assert.True(bytes.Span.SequenceEqual(new SampleSteps(content.Scan()).Archive("p/01").Span));
    }

    [Fact]
    public void What_changed_since_an_earlier_step_is_shown_with_signs_and_a_little_around_it()
    {
        content.Add("samples/p/01/app.py", string.Join('\n', Enumerable.Range(1, 20).Select(i => $"x{i} = {i}")))
            .Add("samples/p/02/app.py", string.Join('\n', Enumerable.Range(1, 20).Select(i => i == 10 ? "x10 = 0" : $"x{i} = {i}")));
        content.AddPage("a/x.md", "```python sample=p/02/app.py since=01\n```\n");
        Directory.Delete(Path.Combine(content.Path, "samples/p/01/outputs"), recursive: true);
        File.Delete(Path.Combine(content.Path, "samples/p/01/pyproject.toml"));
        var html = content.Html();
        Assert.Contains("<span class=\"line removed\">-x10 = ", html);
        Assert.Contains("<span class=\"line added\">+x10 = ", html);
        Assert.Contains("x7 = ", html);
        Assert.DoesNotContain("x6 = ", html);
    }

    [Fact]
    public void A_difference_where_nothing_changed_is_an_error()
    {
        content.Add("samples/p/02/app.py", "x = 1\n").AddPage("a/x.md", "```python sample=p/02/app.py since=01\n```\n");
        Assert.Contains("a/x.md(8,1) PWG123", content.Places());
    }

    private void AddEvidence() => content.Add("samples/evidence.json",
        $$"""{ "p/01": {"hash": "{{new SampleSteps(content.Scan()).HashOf("p/01")}}", "date": "2026-11-22", "python": "3.14.8", "versions": {"django": "5.2.17"}, "tests": 4} }""");

    [Fact]
    public void A_changed_indent_is_a_change()
    {
        content.Add("samples/p/02/app.py", "if y:\n    x = 1\n");
        File.Delete(Path.Combine(content.Path, "samples/p/01/pyproject.toml"));
        content.AddPage("a/x.md", "```text sample=p/02/app.py since=01\n```\n");
        Assert.Contains("-x = 1\n</span><span class=\"line added\">+if y:\n</span><span class=\"line added\">+    x = 1\n", content.Html());
    }

    [Fact]
    public void Files_that_take_long_to_compare_are_not_compared()
    {
        content.Add("samples/p/02/app.py", string.Concat(Enumerable.Range(0, 1100).Select(i => $"y{i}\n"))).AddPage("a/x.md", "```text sample=p/02/app.py since=01\n```\n");
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG123" && problem.Message.Contains("too long to be compared"));
    }

    [Fact]
    public void A_file_that_is_there_but_no_text_is_called_so()
    {
        content.Add("samples/p/01/logo.py", [0xFF]).AddPage("a/x.md", "```python sample=p/01/logo.py\n```\n");
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG123" && problem.Message.Contains("is not valid UTF-8"));
    }
}
