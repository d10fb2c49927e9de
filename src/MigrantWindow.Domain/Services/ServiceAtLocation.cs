using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Services;

/// <summary>A service at one of its places.</summary>
public sealed class ServiceAtLocation
{
    private ServiceAtLocation() { }

    internal ServiceAtLocation(Location location, LocalizedText directions) => (Location, Directions) = (location, directions);

    public int Id { get; private set; }
    public int ServiceId { get; private set; }
    public int LocationId { get; private set; }
    public Location Location { get; private set; } = null!;

    /// <summary>How to find it, written for readers.</summary>
    public LocalizedText Directions { get; private set; } = LocalizedText.Empty;
}
