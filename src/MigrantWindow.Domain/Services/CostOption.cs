using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Domain.Services;

/// <summary>One of the prices of a service.</summary>
public sealed class CostOption
{
    private CostOption() { }

    internal CostOption(Fact price, int order) => (Price, Order) = (price, order);

    public int Id { get; private set; }
    public int PriceId { get; private set; }
    public Fact Price { get; private set; } = null!;
    public int Order { get; private set; }
}
