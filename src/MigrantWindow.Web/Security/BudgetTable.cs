namespace MigrantWindow.Web.Security;

/// <summary>Budgets by key. When it is full, those most spent are kept, so that nobody washes out a busy one with many small ones. Not for several threads.</summary>
internal sealed class BudgetTable
{
    public const int Capacity = 20_000;

    private readonly Dictionary<UInt128, Budget> _budgets = [];

    public int Count => _budgets.Count;

    public Budget Get(ThrottleKey key, TimeSpan now)
    {
        var budget = _budgets.TryGetValue(key.Today, out var today) ? today : _budgets.GetValueOrDefault(key.Yesterday);
        return budget.ForgetOn > now ? budget : default;
    }

    public void Set(ThrottleKey key, Budget budget, TimeSpan now)
    {
        _budgets.Remove(key.Yesterday);
        if (budget.ForgetOn <= now)
        {
            _budgets.Remove(key.Today);
            return;
        }

        if (_budgets.Count >= Capacity)
        {
            Shrink(now);
        }

        _budgets[key.Today] = budget;
    }

    private void Shrink(TimeSpan now)
    {
        var kept = _budgets.Where(entry => entry.Value.ForgetOn > now).OrderByDescending(entry => entry.Value.Spent).Take(Capacity * 3 / 4).ToList();
        _budgets.Clear();
        kept.ForEach(entry => _budgets.Add(entry.Key, entry.Value));
    }
}
