namespace MigrantWindow.Domain.Offices;

/// <summary>Degrees north and east (WGS 84).</summary>
public sealed record GeoPoint(double Latitude, double Longitude);
