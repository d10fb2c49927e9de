namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A field that the proposal changes.</summary>
public sealed record ProposalRow(string Name, string Label, string? Language, string? Before, string? Now, string? Proposed)
{
    public static IReadOnlyList<ProposalRow> Between(IReadOnlyList<FormLine> before, IReadOnlyList<FormLine> now, IReadOnlyList<FormLine> proposed)
    {
        string? In(IReadOnlyList<FormLine> lines, string name) => lines.FirstOrDefault(line => line.Name == name)?.Value;
        return [.. proposed.Concat(before).DistinctBy(line => line.Name)
            .Where(line => In(before, line.Name) != In(proposed, line.Name))
            .Select(line => new ProposalRow(line.Name, line.Label, line.Language, In(before, line.Name), In(now, line.Name), In(proposed, line.Name)))];
    }
}
