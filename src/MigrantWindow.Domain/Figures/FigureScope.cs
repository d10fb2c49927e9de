namespace MigrantWindow.Domain.Figures;

public enum FigureScope
{
    National,
    Office,
    Children,
}
