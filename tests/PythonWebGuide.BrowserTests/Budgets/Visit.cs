using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Budgets;

/// <summary>What Chromium fetched for a first visit, in bytes as they came over the wire.</summary>
internal sealed record Visit(IReadOnlyList<Transfer> Transfers)
{
    public int Bytes => Transfers.Sum(transfer => transfer.Bytes);

    public int BytesOf(string type) => Transfers.Where(transfer => transfer.Type == type).Sum(transfer => transfer.Bytes);

    public static async Task<Visit> ToAsync(string address, int width)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        var finished = new List<IRequest>();
        reader.Page.RequestFinished += (_, request) => finished.Add(request);
        await reader.GoAsync(address);
        var transfers = new List<Transfer>();
        foreach (var request in finished.ToList())
        {
            var sizes = await request.SizesAsync();
            var answer = (await request.ResponseAsync())!;
            transfers.Add(new Transfer(new Uri(request.Url), request.ResourceType, sizes.ResponseBodySize, await answer.HeaderValueAsync("content-encoding") ?? ""));
        }

        return new Visit(transfers);
    }
}

/// <param name="Bytes">Of the body, compressed as it was sent.</param>
internal sealed record Transfer(Uri Address, string Type, int Bytes, string Encoding);
