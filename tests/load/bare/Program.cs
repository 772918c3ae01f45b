// The least that Kestrel can do for a page: one endpoint that sends bytes from memory. What the site is measured against.
// Arguments: file with the bytes, their Content-Encoding, file with further headers (/dev/null for none), then Kestrel's own.
var (file, encoding) = (args[0], args[1]);
var bytes = await File.ReadAllBytesAsync(file);
var headers = (await File.ReadAllLinesAsync(args[2])).Select(line => line.Split(": ", 2)).ToArray();
var builder = WebApplication.CreateSlimBuilder(args[3..]);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
app.Run(context =>
{
    var response = context.Response;
    response.ContentType = "text/html; charset=utf-8";
    response.Headers.ContentEncoding = encoding;
    response.ContentLength = bytes.Length;
    foreach (var header in headers) response.Headers[header[0]] = header[1];
    return response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
});
await app.RunAsync();
