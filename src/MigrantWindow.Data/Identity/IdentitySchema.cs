using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace MigrantWindow.Data.Identity;

/// <summary>Which tables Identity has: version 3 brings passkeys.</summary>
public static class IdentitySchema
{
    /// <summary>For contexts that are made without the application.</summary>
    internal static IServiceProvider Services { get; } = new ServiceCollection().AddIdentitySchema().AddSingleton(TimeProvider.System).AddSingleton<TurnGate>().BuildServiceProvider();

    public static IServiceCollection AddIdentitySchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
