using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Rendering.PlainText;

namespace PythonWebGuide.Content.Rendering.Tables;

/// <summary>Tables in a box that scrolls on a phone; alignment by class, since the content security policy refuses styles.</summary>
/// <param name="only">The one row to write below the headings; null for all.</param>
internal sealed class TableRenderer(TableRow? only = null) : HtmlObjectRenderer<Table>
{
    /// <summary>With more columns than two, and cells longer than this, a table is stacked row by row where it would not fit.</summary>
    private const int ShortCell = 28;

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        var rows = obj.OfType<TableRow>().ToList();
        var labels = IsWide(rows) ? rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(TextOf).ToList() : [];
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"").WriteEscape(NameOf(rows)).Write("\"><table");
        renderer.WriteLine(labels.Count > 0 ? " class=\"stacked\">" : ">");
        WriteRows(renderer, obj, rows.Where(row => row.IsHeader), "thead", []);
        WriteRows(renderer, obj, rows.Where(row => !row.IsHeader && (only is null || row == only)), "tbody", labels);
        renderer.WriteLine("</table></div>");
    }

    private static bool IsWide(List<TableRow> rows) =>
        rows.Exists(row => row.IsHeader) && rows.Exists(row => row.Count > 2) && rows.Exists(row => !row.IsHeader && row.OfType<TableCell>().Any(cell => TextOf(cell).Length > ShortCell));

    /// <summary>What a screen reader says when the scrolling box gets the focus: the column headings.</summary>
    private static string NameOf(List<TableRow> rows)
    {
        var headings = rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(TextOf).Where(text => text.Length > 0);
        return $"Table: {string.Join(", ", headings)}".TrimEnd(' ', ':');
    }

    private static string TextOf(TableCell cell) => cell.FirstOrDefault() is ParagraphBlock paragraph ? InlineText.Of(paragraph.Inline) : "";

    private static void WriteRows(HtmlRenderer renderer, Table table, IEnumerable<TableRow> rows, string group, List<string> labels)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any) renderer.WriteLine($"<{group}>");
            any = true;
            renderer.Write("<tr>");
            for (var column = 0; column < row.Count; column++) WriteCell(renderer, table, (TableCell)row[column], column, row.IsHeader, labels.ElementAtOrDefault(column));
            renderer.WriteLine("</tr>");
        }

        if (any) renderer.WriteLine($"</{group}>");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableCell cell, int column, bool isHeader, string? label)
    {
        var isHeading = isHeader && TextOf(cell).Length > 0; // an empty corner cell heads nothing
        var tag = isHeading ? "th" : "td";
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        renderer.Write('<').Write(tag);
        if (isHeading) renderer.Write(" scope=\"col\"");
        if (alignment is TableColumnAlign.Right) renderer.Write(" class=\"right\"");
        if (alignment is TableColumnAlign.Center) renderer.Write(" class=\"center\"");
        if (!string.IsNullOrEmpty(label)) renderer.Write(" data-label=\"").WriteEscape(label).Write("\"");
        renderer.Write('>');
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1 && cell[0] is ParagraphBlock;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write("</").Write(tag).Write('>');
    }
}
