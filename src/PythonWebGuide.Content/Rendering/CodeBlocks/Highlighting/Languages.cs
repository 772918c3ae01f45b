using System.Collections.Frozen;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>The lexers by the names that fences use.</summary>
internal static class Languages
{
    private static readonly (string Names, Action<Scanner> Lex)[] All =
    [
        ("python py python3 py3 pyi", PythonLexer.Lex),
        ("console shell-session sh-session terminal pycon python-console ps1con", ConsoleLexer.Lex),
        ("bash sh shell zsh", BashLexer.Lex),
        ("powershell ps1 pwsh posh", PowerShellLexer.Lex),
        ("html htm xml svg", HtmlLexer.Lex),
        ("django jinja jinja2 html+django html+jinja htmldjango", DjangoLexer.Lex),
        ("css", CssLexer.Lex),
        ("javascript js mjs", JavaScriptLexer.Lex),
        ("json jsonc json5", JsonLexer.Lex),
        ("yaml yml", YamlLexer.Lex),
        ("toml", TomlLexer.Lex),
        ("ini cfg dotenv env properties systemd", IniLexer.Lex),
        ("sql postgresql postgres sqlite", SqlLexer.Lex),
        ("dockerfile docker containerfile", DockerfileLexer.Lex),
        ("http", HttpLexer.Lex),
        ("diff patch udiff", DiffLexer.Lex),
        ("text txt plain plaintext output", _ => { }),
    ];

    private static readonly FrozenDictionary<string, Action<Scanner>> ByName = All
        .SelectMany(language => language.Names.Split(' ').Select(name => KeyValuePair.Create(name, language.Lex)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static Action<Scanner>? LexerOrNull(string name) => ByName.GetValueOrDefault(name);
}
