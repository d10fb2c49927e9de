using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal static class ConfirmableConfiguration
{
    /// <summary>Citations and confirmations are one table each, with a key column for every kind of thing they belong to.</summary>
    public static void HasConfirmations<T>(this EntityTypeBuilder<T> thing)
        where T : Confirmable
    {
        var key = typeof(T).Name + "Id";
        thing.HasOne(t => t.ConfirmedBy).WithMany().HasForeignKey(t => t.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        thing.HasMany(t => t.Citations).WithOne().HasForeignKey(key).OnDelete(DeleteBehavior.ClientCascade);
        thing.HasMany(t => t.Confirmations).WithOne().HasForeignKey(key).OnDelete(DeleteBehavior.ClientCascade);
    }
}
