using System.Globalization;
using System.Text;
using QRCoder;

namespace MigrantWindow.Web.Paper;

/// <summary>A QR code as the path of an SVG picture, a unit to each module, with the quiet zone around it that readers need.</summary>
public sealed class QrPicture
{
    public QrPicture(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        Size = data.ModuleMatrix.Count;
        Path = PathOf(data.ModuleMatrix);
    }

    public int Size { get; }
    public string Path { get; }

    /// <summary>Dark modules side by side become one bar.</summary>
    private static string PathOf(List<System.Collections.BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1H{start}z");
                }
            }
        }

        return path.ToString();
    }
}
