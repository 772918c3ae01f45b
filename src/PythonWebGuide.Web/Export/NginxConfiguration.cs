using System.Text;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Glossary;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.Web.Export;

/// <summary>The file that a <c>server</c> block of nginx includes: addresses, types and headers as the site has them.</summary>
internal static class NginxConfiguration
{
    public const string FileName = "nginx-headers.conf";

    private const string FirstLine = "# Written by the verb export of Python Web Guide, which replaces the folder as a whole.";

    /// <summary>Headers of one answer, which others do not share.</summary>
    private static readonly string[] Own = ["Content-Type", "Content-Length", "Cache-Control", "ETag", "Vary", "Last-Modified"];

    /// <summary>Whether an export wrote the folder.</summary>
    public static bool IsIn(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) && File.ReadLines(file).FirstOrDefault() == FirstLine;
    }

    /// <param name="headers">Of the home page.</param>
    /// <param name="map">Knows which articles have moved.</param>
    public static string Of(IHeaderDictionary headers, GuideMap map)
    {
        var all = string.Join("\n", headers.Where(header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => Header(header.Key, header.Value.ToString())));
        var moved = new StringBuilder();
        foreach (var (from, to) in map.Moved.Append(KeyValuePair.Create(GlossaryController.FormerAddress, GlossaryController.Address))) moved.Append("location = ").Append(from).Append(" { return 301 ").Append(to).Append("; }\n");
        return $$"""
            {{FirstLine}}
            # In a server block: root /where/this/folder/is; include /where/this/folder/is/{{FileName}};

            {{all}}
            {{Header("Cache-Control", "$guide_cache")}}
            {{Header("Content-Disposition", "$guide_saved")}}
            charset utf-8;
            charset_types text/markdown text/plain application/manifest+json;
            etag on;
            absolute_redirect off;
            gzip on;
            gzip_comp_level 6;
            gzip_vary on;
            gzip_types text/css text/javascript text/plain text/markdown application/xml application/atom+xml application/opensearchdescription+xml application/manifest+json application/json image/svg+xml;
            error_page 403 404 =404 /{{ServedFile.NotFoundFile}};
            default_type text/plain;
            types {
                text/html html;
                text/markdown md;
                text/plain txt;
                application/manifest+json webmanifest;
                application/json json;
                application/xml xml;
                application/zip zip;
                text/css css;
                text/javascript js;
                image/svg+xml svg;
                image/png png;
                image/jpeg jpg jpeg;
                image/gif gif;
                image/webp webp;
                image/avif avif;
            }

            # The same for every reader here, also what the site itself makes for each.
            set $guide_cache "{{GuideHeaders.PagesFromCache}}";
            if ($uri ~ "{{"""\.[a-z0-9]{10}\.(css|js|svg)$"""}}") { set $guide_cache "{{GuideHeaders.FileOfOneVersion}}"; }

            if ($uri ~ "^/{{StaticParts.Folder}}/[0-9a-f]{{{StaticParts.NameLength}}}/") { set $guide_cache "{{GuideHeaders.FileOfOneVersion}}"; }
            if ($uri ~ ^/[a-z]+\.(css|js|svg)$) { set $guide_cache "{{GuideHeaders.FileOfAnyVersion}}"; }

            set $guide_saved "";
            if ($uri ~ ^/samples/([A-Za-z0-9._-]+)/([A-Za-z0-9._-]+)\.zip$) { set $guide_saved "attachment; filename=$1-$2.zip; filename*=UTF-8''$1-$2.zip"; }
            if ($uri = /progress.txt) { set $guide_saved "attachment; filename={{ProgressController.FileName}}; filename*=UTF-8''{{ProgressController.FileName}}"; }

            location / {
                if ($uri ~ ^/([A-Za-z0-9/._-]+)/$) { return 301 /$1$is_args$args; }
                try_files $uri $uri.html =404;
            }
            location = / { try_files /index.html =404; }
            location = /index.html { internal; }
            location = /{{ServedFile.NotFoundFile}} { internal; set $guide_cache "public, max-age=0, s-maxage=10"; }
            location = /{{FileName}} { internal; }
            location = /feed.xml { types { } default_type application/atom+xml; }
            location = /opensearch.xml { types { } default_type application/opensearchdescription+xml; }

            # Nothing of a sample runs in a reader's browser.
            location /samples/ { types { application/zip zip; } default_type text/plain; }

            # Articles that have moved.
            {{moved}}
            """;
    }

    private static string Header(string name, string value) => $"add_header {name} \"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\" always;";
}
