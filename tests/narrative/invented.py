"""Plans of units that do not exist, typed as little sheets: a ward, and a district in brief."""

from __future__ import annotations

WARD = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Phường Bình An
Cấp | xã
Loại đơn vị | phường
Khu vực | thành thị
Cấp trên trực tiếp | Thành phố Sông Lam
Tỉnh | Tỉnh An Lạc
Năm kế hoạch | 2024
Chương trình | GNBV-2021-2025
Chuẩn nghèo | ND07-2021
Loại văn bản | Kế hoạch
Tình trạng | dự thảo
Trích yếu | Giảm nghèo bền vững trên địa bàn phường Bình An năm 2024
Tên gọi tắt | Chương trình
Địa danh | Bình An
Ký với tư cách | TM. ỦY BAN NHÂN DÂN
Người ký: quyền hạn | KT. CHỦ TỊCH - PHÓ CHỦ TỊCH
Họ tên người ký | Đỗ Thị Lan
Bố cục văn bản | Theo chiều thiếu hụt (mẫu b)
Tên gọi cấp dưới xã | tổ dân phố
# Căn cứ
Mã VB | Vai trò | Cách dẫn | Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | \
Trích yếu | In tại
VB01 | căn cứ | Căn cứ | Quyết định | 90/QĐ-TTg | 18/01/2022 | Thủ tướng Chính phủ | \
Phê duyệt Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 |
# Chỉ tiêu
Mã | Nhóm | Nội dung chỉ tiêu | Thuộc chỉ tiêu (trong đó) | Cách nêu | Giá trị | ĐVT | \
Tương ứng (số tuyệt đối) | ĐVT tương ứng | Đầu kỳ | Năm đầu kỳ | Dự án - chính sách | Nêu tại
CT01 | giảm nghèo | Tỷ lệ hộ nghèo cuối năm | | không quá (≤) | 0,85 | % | 17 | hộ | \
1,1 | 2023 | | \
mục tiêu cụ thể
CT02 | việc làm | Tỷ lệ lao động nghèo có nhu cầu được kết nối việc làm | | đạt (=) | \
100 | % | | | | \
| | mục tiêu cụ thể
CT03 | Y tế | Tỷ lệ người nghèo, người cận nghèo có thẻ bảo hiểm y tế | | đạt (=) | 100 | \
% | | | | | \
| mục tiêu cụ thể
CT04 | việc làm | Số người được tư vấn, giới thiệu việc làm | | ít nhất (≥) | 30 | người | | | | | \
DA4.TDA3 | nội dung dự án
# Chỉ số thiếu hụt
Kỳ | Số | Hộ nghèo thiếu hụt đầu kỳ | Hộ cận nghèo thiếu hụt đầu kỳ | \
Hộ nghèo dự kiến khắc phục | Hộ cận nghèo dự kiến khắc phục | Đơn vị phụ trách | \
Đơn vị cùng phụ trách | Giải pháp
kế hoạch | 1 | 6 | 4 | 2 | 3 | Công chức Lao động - Thương binh và Xã hội | | \
Giới thiệu việc làm cho từng hộ
kế hoạch | 4 | 3 | 0 | 3 | | Trạm Y tế xã | Công chức Lao động - Thương binh và Xã hội
kế hoạch | 7 | 2 | 1 | | | Công chức Địa chính - Xây dựng - Đô thị và Môi trường |
kế hoạch | 9 | | | | | | | Đấu nối nước máy
kế hoạch | 8 | 0 | 0 | 0 | 0 | Công chức Địa chính - Xây dựng - Đô thị và Môi trường |
# Dự án - chính sách
Mã | Thực hiện năm nay | Thứ tự in | In tiêu đề
DA4.TDA3 | x | 1 |
CS.YT | x | 2 |
CS.TD | x | 3 |
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Nội dung | Cách nêu | Khối lượng | ĐVT | Đối tượng hưởng lợi
HD01 | DA4.TDA3 | Mục tiêu | - | \
Người lao động của hộ nghèo, hộ cận nghèo có việc làm ổn định | | | |
HD02 | DA4.TDA3 | Đối tượng | - | \
Người lao động thuộc hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo | | | |
HD03 | DA4.TDA3 | Nội dung | - | Tổ chức {sl} tư vấn, giới thiệu việc làm tại phường | \
đạt (=) | 2 | phiên |
HD04 | CS.YT | Nội dung | - | Cấp thẻ bảo hiểm y tế cho người thuộc hộ nghèo, hộ cận nghèo | | | |
HD05 | CS.YT | Nội dung | - | Khám sức khỏe cho người cao tuổi | | | | hộ nghèo
HD06 | CS.TD | Nội dung | đoạn | Xác nhận hồ sơ vay vốn cho hộ có nhu cầu | | | |
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Phối hợp 1 | Bắt đầu | Kết thúc
NV01 | DA4.TDA3 | Công chức Lao động - Thương binh và Xã hội | Ban quản lý thôn | 3/2024 | 10/2024
# Kinh phí
Mã | Dự án - chính sách | Nguồn | Loại vốn | Tình trạng | Kế hoạch vốn năm (triệu đồng)
KP01 | DA4.TDA3 | NSTW | sự nghiệp | được giao | 25
KP02 | DA4.TDA3 | NSĐP - xã | sự nghiệp | được giao | 5
# Tổ chức thực hiện
Mục | Đơn vị | Cách nêu | Cấp | Nhiệm vụ
1 | Công chức Lao động - Thương binh và Xã hội | giao | - | Tham mưu, tổng hợp kết quả thực hiện
2 | Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức đoàn thể chính trị - xã hội xã | đề nghị | - | \
Giám sát việc bình xét hộ nghèo
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
mục tiêu chung | 1 | đoạn | Giảm nghèo đa chiều, bền vững, hạn chế tái nghèo | x
giải pháp | 1 | mục | Đẩy mạnh tuyên truyền | x
giải pháp | 2 | mục | Huy động nguồn lực của cộng đồng | x
kinh phí | 1 | - | Vận động Quỹ “Vì người nghèo” | x
kết thúc | 1 | đoạn | Các bộ phận tổ chức thực hiện Kế hoạch này | x
# Kết quả thực hiện
Kỳ | Mã | Thực hiện trong kỳ | Tử số | Mẫu số | Giải ngân lũy kế (triệu đồng) | \
Nguyên nhân, vướng mắc
năm trước | CT01 | 1,1 | 22 | 2000 | |
năm trước | KP01 | | | | 18,5 | Vốn giao muộn.
năm trước | HD03 | 1 | | | |
6 tháng | CT01 | 1 | | | |
# Nơi nhận
Thứ tự | Nội dung in | Mã nơi nhận
1 | Ủy ban nhân dân thành phố | b/c
2 | VT | lưu
"""

DISTRICT = """
# Thông tin chung
Mục | Giá trị
Tên đơn vị | Huyện Thanh Khê
Cấp | huyện
Loại đơn vị | huyện
Khu vực | nông thôn
Cấp trên trực tiếp | Tỉnh An Lạc
Tỉnh | Tỉnh An Lạc
Năm kế hoạch | 2023
Chương trình | GNBV-2021-2025
Chuẩn nghèo | ND07-2021
Loại văn bản | Kế hoạch
Tình trạng | dự thảo
Trích yếu | Giảm nghèo huyện Thanh Khê năm 2023
Câu mở đầu | Ủy ban nhân dân huyện ban hành Kế hoạch giảm nghèo năm {nam} như sau:
Tên gọi tắt | Chương trình
Địa danh | Thanh Khê
Ký với tư cách | TM. ỦY BAN NHÂN DÂN
Người ký: quyền hạn | CHỦ TỊCH
Họ tên người ký | Lê Văn Hòa
Bố cục văn bản | Rút gọn (mẫu c)
# Chỉ tiêu
Mã | Nhóm | Nội dung chỉ tiêu | Thuộc chỉ tiêu (trong đó) | Cách nêu | Giá trị | ĐVT | Chú thích
CT01 | giảm nghèo | Giảm tỷ lệ hộ nghèo | | giảm ít nhất | 1,5 | điểm % | Theo chuẩn nghèo đa chiều
CT02 | Y tế | Tỷ lệ trẻ em được tiêm chủng đầy đủ | | ít nhất (≥) | 95 | % |
CT03 | Giáo dục | Tỷ lệ trẻ em đi học đúng độ tuổi | | đạt (=) | 98 | % |
CT04 | Giáo dục | Mẫu giáo | CT03 | đạt (=) | 96 | % |
CT05 | Giáo dục | Tiểu học | CT03 | đạt (=) | 99,5 | % |
CT06 | giảm nghèo | Số hộ thoát nghèo | | ít nhất (≥) | 210 | hộ |
CT07 | | Nâng số thôn có nhà văn hóa | | đạt (=) | 45 | thôn |
# Dự án - chính sách
Mã | Thực hiện năm nay | Thứ tự in | In tiêu đề | Chú thích
DA2 | x | 1 | có số |
DA6.TDA2 | x | 2 | |
CS.GD | x | 3 | | Theo quy định hiện hành
# Hoạt động
Mã | Dự án - chính sách | Phần | Cấp | Dẫn đề | Nội dung
HD01 | DA2 | Nội dung | đoạn | | Nhân rộng các mô hình sinh kế có hiệu quả
HD02 | DA2 | Nội dung | - | | Hướng dẫn kỹ thuật cho hộ tham gia
HD03 | DA6.TDA2 | Nội dung | đoạn | | Tuyên truyền trên hệ thống truyền thanh
HD04 | CS.GD | Nội dung | - | Giáo dục và đào tạo: | Miễn, giảm học phí theo quy định
# Phân công
Mã | Dự án - chính sách | Đơn vị chủ trì | Bắt đầu | Kết thúc
NV01 | DA2 | Phòng Nông nghiệp và Phát triển nông thôn | quý I/2023 | quý III/2023
# Tổ chức thực hiện
Mục | Đơn vị | Đơn vị cùng mục | Cách nêu | Cấp | Nhiệm vụ | Gửi đến
1 | Phòng Lao động - Thương binh và Xã hội | | giao | - | Theo dõi, đôn đốc việc thực hiện | \
Ủy ban nhân dân huyện
2 | Phòng Y tế | Trung tâm Y tế huyện | giao | dẫn dòng | Chăm sóc sức khỏe cho người nghèo |
# Nội dung văn bản
Phần | Thứ tự | Cấp | Nội dung | In
kết quả năm trước | 1 | đoạn | Năm {nam-1}, huyện đạt các chỉ tiêu giảm nghèo được giao | x
mục tiêu chung | 1 | đoạn | Giảm nghèo nhanh, bền vững | x
giải pháp | 1 | - | Phân công từng cơ quan giúp đỡ xã nghèo | x
# Nơi nhận
Thứ tự | Nội dung in | Mã nơi nhận
1 | Ủy ban nhân dân tỉnh | b/c
2 | VT | lưu
"""
