using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Tests.Seeding;

/// <summary>A database just filled with the shipped content; its tests only read.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    public static TheoryData<string> Languages => ["es", "en", "fr"];

    public TestDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.MigratedAsync();
        await Seed.StoreAsync(Database, Seed.Shipped);
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    /// <summary>Whether a text was really written in the language and not left out.</summary>
    public static bool IsIn(LocalizedText text, string language) => text.All.TryGetValue(language, out var words) && !string.IsNullOrWhiteSpace(words);
}
