using PythonWebGuide.Web.Export;

namespace PythonWebGuide.UnitTests.Export;

public sealed class ExportFolderTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("guide-export-").FullName;

    private string Target => Path.Combine(place, "site");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public async Task An_interrupted_export_leaves_the_one_before_as_it_was()
    {
        var folder = new ExportFolder(Target);
        await folder.ReplaceAsync(part => WriteAsync(part, "first"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => folder.ReplaceAsync<int>(async part =>
        {
            await WriteAsync(part, "second");
            throw new OperationCanceledException();
        }));
        Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(Target, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(place).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_being_written_is_not_seen_before_it_is_whole()
    {
        var folder = new ExportFolder(Target + "/");
        await folder.ReplaceAsync(part => WriteAsync(part, "first"));
        await folder.ReplaceAsync(async part =>
        {
            await WriteAsync(part, "second");
            Assert.Equal("first", await File.ReadAllTextAsync(Path.Combine(Target, "index.html")));
            return 0;
        });
        Assert.Equal("second", await File.ReadAllTextAsync(Path.Combine(Target, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(place).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_and_a_strangers_folder_are_refused_and_an_empty_one_is_not()
    {
        Directory.CreateDirectory(Target);
        Assert.Null(new ExportFolder(Target).RefusalOrNull());
        await File.WriteAllTextAsync(Path.Combine(Target, NginxConfiguration.FileName), "# mine\n");
        Assert.Contains("no export wrote it", new ExportFolder(Target).RefusalOrNull());
        Assert.Contains("is a file", new ExportFolder(Path.Combine(Target, NginxConfiguration.FileName)).RefusalOrNull());
    }

    private static async Task<int> WriteAsync(string part, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(part, "index.html"), text);
        return 0;
    }
}
