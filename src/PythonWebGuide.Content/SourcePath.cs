using System.Diagnostics.CodeAnalysis;

namespace PythonWebGuide.Content;

/// <summary>The place of a file within the content folder: relative, with <c>/</c>, never leaving the folder.</summary>
public readonly record struct SourcePath : IParsable<SourcePath>, IComparable<SourcePath>
{
    private readonly string? value;

    private SourcePath(string value) => this.value = value;

    /// <summary>The folder part without a closing slash; empty at the root.</summary>
    public string Folder => Text.LastIndexOf('/') is var slash and >= 0 ? Text[..slash] : "";

    public string FileName => Text[(Text.LastIndexOf('/') + 1)..];

    public string Name => Path.GetFileNameWithoutExtension(FileName);

    public string Extension => Path.GetExtension(FileName);

    private string Text => value ?? "";

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SourcePath result)
    {
        result = default;
        if (string.IsNullOrEmpty(s) || !s.All(IsPlain)) return false;
        var parts = new List<string>();
        foreach (var part in s.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return false;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        if (parts.Count == 0) return false;
        result = new SourcePath(string.Join('/', parts));
        return true;
    }

    public static SourcePath Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var path) ? path : throw new FormatException($"'{s}' is not a path within the content folder.");

    /// <summary>A path to name a file by whose own name is not one.</summary>
    internal static SourcePath Nearest(string name) => Parse(string.Concat(name.Select(c => IsPlain(c) ? c : '?')));

    /// <summary>The file that a relative link in this file points to; false when it leaves the content folder.</summary>
    public bool TryResolve(string relative, out SourcePath target) =>
        TryParse(relative.StartsWith('/') ? relative : $"{Folder}/{relative}", null, out target);

    public int CompareTo(SourcePath other) => string.CompareOrdinal(Text, other.Text);

    public static bool operator <(SourcePath left, SourcePath right) => left.CompareTo(right) < 0;

    public static bool operator >(SourcePath left, SourcePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourcePath left, SourcePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourcePath left, SourcePath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Text;

    private static bool IsPlain(char c) => c != '\\' && !char.IsControl(c);
}
