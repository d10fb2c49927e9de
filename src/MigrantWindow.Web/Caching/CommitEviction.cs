using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MigrantWindow.Web.Caching;

/// <summary>Tells <see cref="Saves"/> how transactions begin and end.</summary>
internal sealed class CommitEviction(Saves saves) : DbTransactionInterceptor
{
    /// <summary>One that was merely left ends without a word; the next one shows that it did.</summary>
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        saves.Started(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        saves.CommittedAsync(eventData.Context!);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        saves.Forget(eventData.Context!);
        return Task.CompletedTask;
    }
}
