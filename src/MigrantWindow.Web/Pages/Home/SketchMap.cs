using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Web.Pages.Home;

/// <summary>Places on the outline of El Salvador: Natural Earth 1:10m (public domain), equirectangular at 13.8° north, drawn 1000 by 558.</summary>
public static class SketchMap
{
    private const double West = -90.14409, East = -87.66169, South = 13.12839, North = 14.47358;

    public static SketchPlace PlaceOf(GeoPoint point)
    {
        var x = (int)Math.Round((point.Longitude - West) / (East - West) * 1000);
        var y = (int)Math.Round((North - point.Latitude) / (North - South) * 558);
        return new SketchPlace(x, y, x > 500);
    }
}

public sealed record SketchPlace(int X, int Y, bool IsEast);
