using System.Net;
using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Tests.Seeding;

internal static class Seed
{
    public static readonly DateTime Now = new(2026, 3, 2, 15, 0, 0, DateTimeKind.Utc);

    private static readonly Lazy<ContentLibrary> ShippedContent = new(() => ContentLibrary.Read(ContentLibrary.ShippedFolder));

    public static ContentLibrary Shipped => ShippedContent.Value;

    public static string Render(string markdown, string language) => $"<p>{WebUtility.HtmlEncode(markdown)}</p>";

    public static Task<int> StoreAsync(TestDatabase database, ContentLibrary library, RenderMarkdown? render = null) =>
        database.AskAsync(db => new ContentSeeder(db, render ?? Render, Now).SeedAsync(library, CancellationToken.None));
}
