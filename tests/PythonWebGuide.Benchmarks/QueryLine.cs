using System.Security.Cryptography;
using System.Text;

namespace PythonWebGuide.Benchmarks;

/// <param name="Category">Natural, title, identifier, abbreviation, typo, prefix, error.</param>
/// <param name="Query">What is typed.</param>
/// <param name="Right">The pages that answer it.</param>
internal sealed record QueryLine(string Category, string Query, string[] Right)
{
    /// <summary>One of two halves, by chance but always the same: weights are tuned on half 0, and half 1 says what that is worth.</summary>
    public int Half => SHA256.HashData(Encoding.UTF8.GetBytes(Query))[0] & 1;

    public static List<QueryLine> Read(string file) => [.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 3).Select(cells => new QueryLine(cells[0], cells[1], cells[2].Split('|')))];

    /// <returns>The place of the first right page from 1; 0 when there is none among the first ten.</returns>
    public int Place(IEnumerable<string> pages) => pages.Take(10).ToList().FindIndex(page => Right.Contains(page, StringComparer.Ordinal)) + 1;
}
