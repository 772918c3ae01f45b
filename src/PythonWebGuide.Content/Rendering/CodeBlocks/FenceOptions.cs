namespace PythonWebGuide.Content.Rendering.CodeBlocks;

/// <summary>What stands behind the language of a fence: <c>title="app.py" hl=2-3 diff</c>.</summary>
internal sealed class FenceOptions
{
    private static readonly string[] Known = ["title", "hl", "sample", "region", "output", "illustrative", "diff", "since"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public string? this[string name] => values.GetValueOrDefault(name);

    public bool IsDiff => values.ContainsKey("diff");

    /// <summary>True when the body must stay empty, because the compiler fills it.</summary>
    public bool IsFilled => values.ContainsKey("sample") || values.ContainsKey("output");

    /// <returns>The options; <paramref name="problem"/> says what could not be understood.</returns>
    public static FenceOptions Parse(string? arguments, out string? problem)
    {
        problem = null;
        var options = new FenceOptions();
        var rest = (arguments ?? "").AsSpan().Trim();
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny(' ', '=');
            var name = (end < 0 ? rest : rest[..end]).ToString();
            rest = end < 0 ? [] : rest[end..];
            var value = "";
            if (rest is ['=', ..]) value = TakeValue(ref rest, ref problem);
            rest = rest.TrimStart();
            if (!Known.Contains(name, StringComparer.Ordinal)) problem ??= $"'{name}' is no option of a code fence; use {string.Join(", ", Known)}";
            else if (!options.values.TryAdd(name, value)) problem ??= $"'{name}' is given twice";
            else if (value.Length == 0 && name != "diff") problem ??= $"'{name}' needs a value: `{name}=\"…\"`";
        }

        if (options["region"] is not null && options["sample"] is null) problem ??= "'region' needs 'sample=project/step/file'";
        if (options["since"] is not null && options["sample"] is null) problem ??= "'since' needs 'sample=project/step/file'";
        return options;
    }

    private static string TakeValue(ref ReadOnlySpan<char> rest, ref string? problem)
    {
        rest = rest[1..];
        if (rest is not ['"', ..])
        {
            var end = rest.IndexOf(' ');
            var plain = (end < 0 ? rest : rest[..end]).ToString();
            rest = end < 0 ? [] : rest[end..];
            return plain;
        }

        var close = rest[1..].IndexOf('"');
        if (close < 0) problem ??= "a quote does not end";
        var quoted = (close < 0 ? rest[1..] : rest.Slice(1, close)).ToString();
        rest = close < 0 ? [] : rest[(close + 2)..];
        return quoted;
    }
}
