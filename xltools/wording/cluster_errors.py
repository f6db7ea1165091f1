"""What stopped a roll-up on several machines; `errors` registers the lines."""

from __future__ import annotations

from typing import Final

from xltools.wording.error_text import ErrorText

CLUSTER_ERRORS: Final = {
    "cluster.not-installed": ErrorText(
        "Máy này chưa có thư viện distributed để tổng hợp trên nhiều máy; hãy cài bằng lệnh: pip"
        ' install "xltools[cluster]", hoặc bỏ tùy chọn --cluster.',
        "The library distributed is not installed, which rolls up on several machines; install it"
        ' with: pip install "xltools[cluster]", or leave out --cluster.',
    ),
    "cluster.no-answer": ErrorText(
        "Không kết nối được với cụm máy ở địa chỉ {address}; hãy xem lại địa chỉ (ví dụ"
        " tcp://192.168.1.10:8786) và máy điều phối đã chạy chưa, hoặc bỏ tùy chọn --cluster.",
        "No cluster answers at {address}; check the address (such as tcp://192.168.1.10:8786) and"
        " whether its scheduler runs, or leave out --cluster.",
    ),
    "cluster.no-workers": ErrorText(
        "Cụm máy ở địa chỉ {address} chưa có máy nào nhận việc; hãy khởi động ít nhất một máy rồi"
        " làm lại.",
        "The cluster at {address} has no worker; start at least one and repeat.",
    ),
    "cluster.other-version": ErrorText(
        "Có máy của cụm {address} cài phiên bản xltools khác máy này, hoặc chưa cài; hãy cài cùng"
        " một phiên bản trên mọi máy rồi làm lại.",
        "A worker of the cluster at {address} has another version of xltools, or none; install the"
        " same version everywhere and repeat.",
    ),
}
"""The sentence for each error of a cluster."""
