using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PythonWebGuide.WebTests;

/// <summary>A browser without JavaScript, with one cookie or with cookies refused.</summary>
internal sealed class Reader(Site site, bool refusesCookies = false) : IDisposable
{
    private readonly HttpClient client = site.NewClientWithoutCookies();

    /// <summary>The progress cookie as the browser stores it; empty when it has none.</summary>
    public string Cookie { get; set; } = "";

    public string? SetCookie { get; private set; }

    public Uri? Location { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public string? CacheControl { get; private set; }

    public async Task<IHtmlDocument> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

    public async Task<IHtmlDocument> PostAsync(string path, params (string Key, string Value)[] form) => await SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
    {
        Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Key, field.Value))),
    });

    /// <summary>Presses a button: sends what its form holds, and follows to the page after it.</summary>
    public async Task<IHtmlDocument> PressAsync(IHtmlDocument page, string button)
    {
        var pressed = page.QuerySelectorAll("button").OfType<IHtmlButtonElement>().Single(element => element.TextContent.Trim() == button);
        var fields = pressed.Form!.Elements.OfType<IHtmlInputElement>().Where(input => input.Type is "hidden" || input.IsChecked).Select(input => (input.Name!, input.Value))
            .Concat(pressed.Form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is not null).Select(area => (area.Name!, area.Value)));
        if (pressed.Name is not null) fields = fields.Append((pressed.Name, pressed.Value));
        var answer = await PostAsync(pressed.Form.GetAttribute("action")!, [.. fields]);
        return Status == HttpStatusCode.SeeOther ? await GetAsync(Location!.ToString()) : answer;
    }

    public void Dispose() => client.Dispose();

    private async Task<IHtmlDocument> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            if (Cookie.Length > 0) request.Headers.Add("Cookie", $"progress={Cookie}");
            using var response = await client.SendAsync(request);
            (Status, Location, CacheControl) = (response.StatusCode, response.Headers.Location, response.Headers.CacheControl?.ToString());
            SetCookie = response.Headers.TryGetValues("Set-Cookie", out var set) ? Assert.Single(set) : null;
            if (SetCookie is not null && !refusesCookies) Cookie = SetCookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal) ? "" : SetCookie.Split(';')[0].Split('=', 2)[1];
            return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        }
    }
}
