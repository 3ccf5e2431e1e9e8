using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace EvalBot.Bot.Storage;

/// <summary>A key of the key ring, kept for the day on which the ring is lost: encrypted for the recovery key, whose private half is kept away from the bot.</summary>
public sealed class EscrowedKey
{
    /// <summary>The id that the key ring gave it.</summary>
    public required string Id { get; init; }

    /// <summary>The public half of the recovery key that opens it: X.509 SubjectPublicKeyInfo.</summary>
    public required byte[] Recovery { get; init; }

    /// <summary>The key as the ring keeps it, encrypted.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class EscrowedKeyMapping : IEntityTypeConfiguration<EscrowedKey>
{
    public void Configure(EntityTypeBuilder<EscrowedKey> key)
    {
        key.ToTable("escrowed_keys");
        key.Property(k => k.Id).HasMaxLength(50);
    }
}

/// <summary>Keeps an encrypted copy of every key of the ring in the database, and opens the copies with the recovery key.</summary>
/// <remarks>ECIES on P-256: an ephemeral key for each copy, HKDF-SHA256, AES-256-GCM.</remarks>
public sealed class KeyEscrow(Seal seal, IOptions<KeyManagementOptions> ring, TimeProvider clock, string folder)
{
    private static readonly byte[] Purpose = Encoding.UTF8.GetBytes("evalbot key escrow");

    /// <summary>Copies what is not copied yet; in a new database with a new recovery key, which it writes beside the ring.</summary>
    /// <returns>The file with the private recovery key, where it was written just now; null otherwise.</returns>
    public async Task<string?> KeepAsync(EvalBotContext db, CancellationToken cancel)
    {
        seal.MakeKey();
        var kept = await db.EscrowedKeys.AsNoTracking().ToListAsync(cancel);
        string? written = null;
        var recovery = kept.FirstOrDefault()?.Recovery;
        foreach (var (id, key) in Ring().Where(key => kept.All(copy => copy.Id != key.Id)))
        {
            if (recovery is null)
                (recovery, written) = NewRecoveryKey();
            db.EscrowedKeys.Add(new() { Id = id, Recovery = recovery, Content = Encrypt(Encoding.UTF8.GetBytes(key.ToString()), recovery), At = clock.GetUtcNow() });
        }

        await db.SaveChangesAsync(cancel);
        return written;
    }

    /// <summary>The keys of which the database has a copy and the ring has nothing: what was sealed with them cannot be opened.</summary>
    public async Task<IReadOnlyList<string>> LostAsync(EvalBotContext db, CancellationToken cancel)
    {
        var ring = Ring().Select(key => key.Id).ToHashSet();
        var kept = await db.EscrowedKeys.Select(copy => copy.Id).ToListAsync(cancel);
        return [.. kept.Where(id => !ring.Contains(id))];
    }

    /// <summary>Puts the lost keys back into the ring.</summary>
    /// <param name="recoveryKey">The private recovery key, PEM.</param>
    /// <returns>How many.</returns>
    /// <exception cref="CryptographicException">It is not the key that these copies were made for.</exception>
    /// <exception cref="ArgumentException">It is no key.</exception>
    public async Task<int> RestoreAsync(EvalBotContext db, string recoveryKey, CancellationToken cancel)
    {
        using var recovery = ECDiffieHellman.Create();
        recovery.ImportFromPem(recoveryKey);
        var lost = await LostAsync(db, cancel);
        var copies = await db.EscrowedKeys.AsNoTracking().Where(copy => lost.Contains(copy.Id)).ToListAsync(cancel);
        var keys = copies.ConvertAll(copy => (copy.Id, Key: Decrypt(copy.Content, recovery))); // All or none.
        foreach (var (id, key) in keys)
            ring.Value.XmlRepository!.StoreElement(XElement.Parse(Encoding.UTF8.GetString(key)), $"key-{id}");
        return keys.Count;
    }

    private IEnumerable<(string Id, XElement Key)> Ring() => ring.Value.XmlRepository!.GetAllElements()
        .Where(element => element.Name == "key" && element.Attribute("id") is not null)
        .Select(element => (element.Attribute("id")!.Value, element));

    private (byte[] Public, string File) NewRecoveryKey()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var known = key.ExportSubjectPublicKeyInfo();
        var file = Path.Combine(folder, $"recovery-{Convert.ToHexStringLower(SHA256.HashData(known))[..8]}.pem");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        return (known, file);
    }

    private static byte[] Encrypt(byte[] content, byte[] recovery)
    {
        using var receiver = ECDiffieHellman.Create();
        receiver.ImportSubjectPublicKeyInfo(recovery, out _);
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var sender = ephemeral.ExportSubjectPublicKeyInfo();
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var (cipher, tag) = (new byte[content.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(Shared(ephemeral, receiver), tag.Length);
        aes.Encrypt(nonce, content, cipher, tag);
        return [.. BitConverter.GetBytes(sender.Length), .. sender, .. nonce, .. tag, .. cipher];
    }

    private static byte[] Decrypt(byte[] sealedKey, ECDiffieHellman recovery)
    {
        var rest = sealedKey.AsSpan();
        var sender = Take(ref rest, BitConverter.ToInt32(Take(ref rest, sizeof(int))));
        var nonce = Take(ref rest, AesGcm.NonceByteSizes.MaxSize);
        var tag = Take(ref rest, AesGcm.TagByteSizes.MaxSize);
        using var ephemeral = ECDiffieHellman.Create();
        ephemeral.ImportSubjectPublicKeyInfo(sender, out _);
        var content = new byte[rest.Length];
        using var aes = new AesGcm(Shared(recovery, ephemeral), tag.Length);
        aes.Decrypt(nonce, rest, tag, content);
        return content;
    }

    private static ReadOnlySpan<byte> Take(ref Span<byte> rest, int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static byte[] Shared(ECDiffieHellman own, ECDiffieHellman other)
    {
        using var known = other.PublicKey;
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(known), 32, info: Purpose);
    }
}
