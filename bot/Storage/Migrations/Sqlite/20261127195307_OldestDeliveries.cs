using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EvalBot.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OldestDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_deliveries_oldest",
                table: "deliveries",
                column: "Id",
                filter: "\"State\" IN ('Owed', 'Claimed')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_deliveries_oldest",
                table: "deliveries");
        }
    }
}
