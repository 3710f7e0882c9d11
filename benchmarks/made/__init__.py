"""What benchmarks are run on: invented catalogs, and desks with them."""
