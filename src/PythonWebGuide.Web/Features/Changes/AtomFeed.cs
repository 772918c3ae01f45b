using System.Globalization;
using System.Text;
using System.Xml;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Changes;

/// <summary>The newest changes as an Atom feed (RFC 4287). An entry's name is its page and its day, so no reader sees it twice.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Newest = 50;

    public static byte[] Of(GuideMap map, GuideOptions options)
    {
        var changes = DatedChange.Of(map).Take(Newest).ToList();
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("title", Namespace, $"{map.Title}: what changed");
            xml.WriteElementString("id", Namespace, options.Absolute("/feed.xml"));
            WriteLink(xml, "self", options.Absolute("/feed.xml"));
            WriteLink(xml, "alternate", options.Absolute("/changes"));
            xml.WriteElementString("updated", Namespace, Instant(changes.Select(change => change.Date).FirstOrDefault(new DateOnly(2026, 1, 1))));
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, map.Title);
            xml.WriteEndElement();
            foreach (var change in changes) WriteEntry(xml, change, options.Absolute(change.Article.Url));
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, DatedChange change, string url)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("title", Namespace, change.Article.Title);
        xml.WriteElementString("id", Namespace, $"{url}#changed-{change.Date:yyyy-MM-dd}");
        WriteLink(xml, "alternate", url);
        xml.WriteElementString("updated", Namespace, Instant(change.Date));
        xml.WriteElementString("summary", Namespace, string.Join(' ', change.Notes).Replace("`", "", StringComparison.Ordinal));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
