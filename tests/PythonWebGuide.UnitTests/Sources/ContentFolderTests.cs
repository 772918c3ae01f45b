using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.UnitTests.Sources;

public sealed class ContentFolderTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void The_hash_changes_with_a_byte_a_name_and_back_again()
    {
        content.AddPage("a/x.md");
        var first = content.Scan().Hash;
        content.AddPage("a/x.md", "Other.\n");
        var second = content.Scan().Hash;
        File.Move(Path.Combine(content.Path, "a/x.md"), Path.Combine(content.Path, "a/y.md"));
        var third = content.Scan().Hash;
        File.Delete(Path.Combine(content.Path, "a/y.md"));
        content.AddPage("a/x.md");
        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Equal(first, content.Scan().Hash);
    }

    [Fact]
    public void Hidden_files_caches_and_databases_are_not_content()
    {
        content.AddPage("a/x.md");
        var hash = content.Scan().Hash;
        content.Add(".git/config", "x").Add("samples/p/01/__pycache__/x.pyc", "x").Add("samples/p/01/db.sqlite3", "x").Add("a/.draft.md", "x");
        Assert.Equal(hash, content.Scan().Hash);
    }

    [Fact]
    public void A_symbolic_link_is_named_and_not_followed()
    {
        content.AddPage("a/x.md");
        File.CreateSymbolicLink(Path.Combine(content.Path, "a/passwd.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(content.Path, "loop"), content.Path);
        var load = content.Load();
        Assert.Equal(["a/passwd.md(1,1) PWG001", "loop(1,1) PWG001"], load.Problems.Select(ContentFolderBuilder.Place));
        Assert.Null(load.Guide);
    }

    [Fact]
    public void A_missing_folder_is_named_in_full()
    {
        var missing = Path.Combine(content.Path, "nowhere");
        Assert.Contains(missing, Assert.Throws<DirectoryNotFoundException>(() => ContentFolder.Scan(missing)).Message);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        content.Add("a/x.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ContentFolderBuilder.Page("## Heading\n\nText.\n").Replace("\n", "\r\n"))]);
        Assert.Contains("<h2 id=\"heading\">", content.Html());
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0xFF, 0x0A }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, 1)] // UTF-16
    [InlineData(new byte[] { 0x61, 0x0A, 0x0A, 0xC3, 0x28 }, 3)]
    [InlineData(new byte[] { 0x61, 0x0A, 0x00 }, 2)] // NUL
    public void Bytes_that_are_no_text_are_reported_with_their_line(byte[] bytes, int line)
    {
        content.Add("a/x.md", bytes);
        Assert.Contains($"a/x.md({line},1) PWG001", content.Places());
    }

    [Fact]
    public void A_file_over_the_limits_is_refused_before_it_is_parsed()
    {
        content.Add("a/long-line.md", new string('[', 9000)).Add("a/large.md", new string('\n', 300_000));
        Assert.Equal(["a/large.md(1,1) PWG001", "a/long-line.md(1,1) PWG001"], content.Places().Where(place => place.EndsWith("PWG001")));
    }

    [Theory]
    [InlineData("Text.\fMore.\n", "a/x.md(8,6) PWG001")]
    [InlineData("Text\n\u001b[31mred\n", "a/x.md(9,1) PWG001")]
    public void A_control_character_is_reported_with_its_place(string body, string place)
    {
        content.AddPage("a/x.md", body);
        Assert.Contains(place, content.Places());
    }

    [Fact]
    public void Only_what_editors_count_as_a_line_end_is_one()
    {
        content.AddPage("a/x.md", "One\u2028two.\n\n[x](none.md)\n");
        Assert.Equal(["a/x.md(10,1) PWG103"], content.Places());
    }

    [Fact]
    public void A_name_that_no_path_can_hold_is_reported_and_not_left_out()
    {
        content.AddPage("a/x.md").AddPage("a/back\\slash.md").AddPage("a/new\nline.md");
        Assert.Equal(["a/back?slash.md(1,1) PWG001", "a/new?line.md(1,1) PWG001"], content.Places());
    }

    [Fact]
    public void A_symbolic_link_changes_the_hash_so_that_a_catalog_from_before_is_not_taken_for_it()
    {
        content.AddPage("a/x.md");
        var before = content.Scan().Hash;
        File.CreateSymbolicLink(Path.Combine(content.Path, "a/y.md"), "/etc/passwd");
        Assert.NotEqual(before, content.Scan().Hash);
    }

    [Fact]
    public async Task A_pipe_in_the_folder_does_not_stop_the_compiler()
    {
        content.AddPage("a/x.md");
        using (var maker = Process.Start("mkfifo", Path.Combine(content.Path, "a/pipe.md"))) await maker.WaitForExitAsync();
        var places = await Task.Run(() => content.Places().ToList()).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["a/pipe.md(1,1) PWG002"], places);
    }

    [Theory]
    [InlineData("a/y.md", true)] // the article itself
    [InlineData("samples/p/01/app.py", true)] // a sample that an article shows
    [InlineData("a/screen.png", true)]
    [InlineData("guide.yml", true)]
    [InlineData("a/y.md", false)]
    public void A_file_that_vanishes_or_changes_after_the_scan_is_named_and_nothing_crashes(string path, bool isDeleted)
    {
        content.AddPage("a/x.md", "```python sample=p/01/app.py\n```\n\n![A screen](screen.png)\n").AddPage("a/y.md")
            .Add("samples/p/01/app.py", "x = 1\n").Add("guide.yml", "title: T\n")
            .Add("a/screen.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0]);
        var scan = content.Scan();
        if (isDeleted) File.Delete(Path.Combine(content.Path, path));
        else content.AddPage(path, "Other.\n");
        var load = GuideLoader.Load(scan, ContentFolderBuilder.Today, Severity.Error);
        Assert.Null(load.Guide);
        Assert.Contains(load.Problems, problem => problem.Severity == Severity.Error && problem.Message.Contains("cannot be used"));
    }

    [Fact]
    public async Task Folders_that_come_and_go_while_the_guide_is_compiled_never_crash_it()
    {
        content.AddPage("a/x.md");
        using var stop = new CancellationTokenSource();
        var churn = Task.Run(() =>
        {
            for (var round = 0; !stop.IsCancellationRequested; round = (round + 1) % 20)
            {
                content.AddPage($"b{round}/deep/y.md", "Text.\n", "draft: true");
                Directory.Delete(Path.Combine(content.Path, $"b{round}"), recursive: true);
            }
        });
        for (var scan = 0; scan < 300; scan++)
        {
            var load = content.Load();
            Assert.True(load.Guide is not null || load.Problems.All(problem => problem.Path.ToString().StartsWith('b')), string.Join('\n', load.Problems));
        }

        await stop.CancelAsync();
        await churn;
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_read_is_named()
    {
        content.AddPage("a/x.md").AddPage("b/y.md");
        var folder = Path.Combine(content.Path, "b");
        var mode = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            // The superuser reads it all the same.
            if (Environment.IsPrivilegedProcess) Assert.Empty(content.Places());
            else Assert.Equal(["b(1,1) PWG001"], content.Places());
        }
        finally
        {
            File.SetUnixFileMode(folder, mode);
        }
    }
}
