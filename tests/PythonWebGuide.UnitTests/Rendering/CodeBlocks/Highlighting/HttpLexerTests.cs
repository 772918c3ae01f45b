namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class HttpLexerTests
{
    private static string[] Http(string code) => Coloured.Parts("http", code);

    [Fact]
    public void A_request_has_a_method_and_headers() =>
        Assert.Equal(["nf GET", "k HTTP", "m 1.1", "na Host"], Http("GET /trails/ HTTP/1.1\nHost: cairn.example\n"));

    [Fact]
    public void A_response_has_a_status_and_a_body_in_its_language() =>
        Assert.Equal(["k HTTP", "m 1.1", "m 200", "nb OK", "na Content-Type", "nt \"a\"", "m 1"],
            Http("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": 1}"));

    [Fact]
    public void Html_bodies_are_html() =>
        Assert.Equal(["k HTTP", "m 2", "m 404", "na content-type", "nt p"], Http("HTTP/2 404\ncontent-type: text/html\n\n<p>"));

    [Fact]
    public void Forms_have_names_and_values() =>
        Assert.Equal(["nf POST", "k HTTP", "m 1.1", "na Content-Type", "nt a", "s 1", "nt b", "s x+y"],
            Http("POST / HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\na=1&b=x+y"));

    [Fact]
    public void A_response_may_follow_its_request() =>
        Assert.Equal(["nf GET", "k HTTP", "m 1.1", "k HTTP", "m 1.1", "m 204", "nb No Content"], Http("GET / HTTP/1.1\n\nHTTP/1.1 204 No Content\n"));

    [Fact]
    public void Bodies_of_other_types_are_plain() =>
        Assert.Equal(["k HTTP", "m 1.1", "m 200", "nb OK", "na Content-Type"], Http("HTTP/1.1 200 OK\nContent-Type: text/plain\n\nGET well \"soon\""));
}
