using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Services;

/// <summary>Where services are given. A confidential one (a shelter) has a public face without an address.</summary>
public sealed class Location
{
    public const int AddressMaxLength = 300;

    private Location() { }

    public Location(string key, LocalizedText name, bool isConfidential, string? address, GeoPoint? coordinates) =>
        (Key, Name, IsConfidential, Address, Coordinates) = (new Slug(key).Value, name, isConfidential, address, coordinates);

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Its address and coordinates never leave the database towards a reader.</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>Nothing: not known.</summary>
    public string? Address { get; private set; }
    public GeoPoint? Coordinates { get; private set; }
    public Accessibility Accessibility { get; private set; } = Accessibility.NotKnown;
}
