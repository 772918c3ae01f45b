namespace PythonWebGuide.ContentTests.Highlighting;

/// <summary>A text, the guide's name of its language and Pygments' names of the lexers of which one has to agree.</summary>
internal sealed record ComparedFile(string Name, string Language, IReadOnlyList<string> Lexers, string Text)
{
    private static readonly string[] GeneratedFolders = ["__pycache__", ".venv", ".pytest_cache", "node_modules"];

    /// <summary>Our own snippets and everything in content/samples.</summary>
    public static IReadOnlyList<ComparedFile> All()
    {
        var root = RepositoryRoot();
        string[] folders = [Path.Combine(root, "tests/PythonWebGuide.ContentTests/Highlighting/corpus"), Path.Combine(root, "content/samples")];
        return
        [
            .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(GeneratedFolders.Contains))
                .Order(StringComparer.Ordinal)
                .Select(path => OrNull(path[(root.Length + 1)..], new Lazy<string>(() => File.ReadAllText(path).ReplaceLineEndings("\n"))))
                .OfType<ComparedFile>(),
        ];
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PythonWebGuide.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    private static ComparedFile? OrNull(string name, Lazy<string> text)
    {
        var extension = Path.GetFileName(name) is "Dockerfile" ? ".dockerfile" : Path.GetExtension(name);
        var languages = extension switch
        {
            ".py" => ("python", "python"),
            ".console" => ("console", SessionLexer(text.Value)),
            ".txt" when name.Contains("/outputs/", StringComparison.Ordinal) => ("console", SessionLexer(text.Value)),
            ".html" when !IsTemplate(text.Value) => ("html", "html"),
            ".html" or ".django" => ("django", "html+django"),
            // The first knows neither RETURNING nor OVER, the second takes the point in "trail.name" for a number.
            ".sql" => ("sql", "sql postgresql"),
            ".toml" => ("toml", "toml"),
            ".yaml" or ".yml" => ("yaml", "yaml"),
            ".json" => ("json", "json"),
            ".ini" or ".cfg" or ".env" => ("ini", "ini"),
            ".dockerfile" => ("dockerfile", "docker"),
            ".js" => ("javascript", "javascript"),
            ".http" => ("http", "http"),
            ".css" => ("css", "css"),
            ".sh" => ("bash", "bash"),
            _ => ("", ""),
        };
        return languages is ({ Length: > 0 } language, var lexers) ? new(name, language, lexers.Split(' '), text.Value) : null;
    }

    // Pygments has a lexer for each kind of session; ours tells them apart line by line.
    private static string SessionLexer(string text) =>
        ("\n" + text).Contains("\n>>> ", StringComparison.Ordinal) ? "pycon"
        : ("\n" + text).Contains("\nPS> ", StringComparison.Ordinal) ? "pwsh-session"
        : "console";

    private static bool IsTemplate(string text) =>
        text.Contains("{%", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal);
}
