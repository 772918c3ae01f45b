namespace PythonWebGuide.ContentTests;

/// <summary>Places in the checkout that these tests lie in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Content => Path.Combine(Root, "content");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PythonWebGuide.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
